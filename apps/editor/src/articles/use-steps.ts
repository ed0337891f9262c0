import { formatLongDateTime } from '@bantin/vietnamese'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addCorrection, articleKeys, transitionArticle } from '../api/articles.ts'
import type { ManagedArticle, TransitionArticle } from '../api/types.ts'
import { isAtLeast } from '../auth/permissions.ts'
import { useUser } from '../auth/use-session.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { notifyUndo } from '../ui/notify-undo.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { listSteps, type Step, type StepName } from './steps.ts'
import type { ArticleDocument, DocumentView } from './use-article-draft.ts'

type Details = Omit<TransitionArticle, 'to'>

/** The steps open to the user, and taking them: the text is saved first, so that what is sent on is what is seen. */
export function useSteps(given: {
  document: ArticleDocument
  view: DocumentView
  onSave: () => Promise<boolean>
}) {
  const { document, view, onSave } = given
  const { messages: m, locale } = useLanguage()
  const user = useUser()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState<StepName | 'correct' | null>(null)
  const { article } = view

  async function run(
    name: StepName | 'correct',
    act: (id: string, version: number) => Promise<ManagedArticle>,
  ): Promise<ManagedArticle | null> {
    if (busy !== null || article === null) return null
    setBusy(name)
    try {
      // What cannot be saved keeps the reason on the page.
      if (document.editor.isEditable && !(await onSave())) return null
      const { version } = document.saver.getState()
      if (version === null) return null
      const answer = await act(article.id, version)
      document.acceptStep(answer)
      void queryClient.invalidateQueries({ queryKey: [...articleKeys.all, 'list'] })
      void queryClient.invalidateQueries({ queryKey: articleKeys.revisions(article.id) })
      return answer
    } catch (error) {
      notifyError(describe(error))
      return null
    } finally {
      setBusy(null)
    }
  }

  async function take(step: Step, details: Details = {}): Promise<boolean> {
    const answer = await run(step.name, async (id, version) => {
      let current = version
      for (const to of step.via) {
        const passed = await transitionArticle({ id, version: current, body: { to } })
        // Should a later step be refused, the page shows how far it came.
        document.acceptStep(passed)
        current = passed.version
      }
      return transitionArticle({ id, version: current, body: { to: step.to, ...details } })
    })
    if (answer === null) return false
    if (step.name === 'trash') {
      notifyUndo({
        message: m.steps.done.trashed,
        undoLabel: m.common.undo,
        onUndo: () => void restore(answer),
      })
    } else {
      notifyDone(describeDone(step, answer))
    }
    return true
  }

  async function restore({ id, version }: ManagedArticle) {
    try {
      document.acceptStep(await transitionArticle({ id, version, body: { to: 'draft' } }))
      void queryClient.invalidateQueries({ queryKey: [...articleKeys.all, 'list'] })
      notifyDone(m.steps.done.restored)
    } catch (error) {
      notifyError(describe(error))
    }
  }

  function describeDone(step: Step, answer: ManagedArticle): string {
    const { done } = m.steps
    if (step.name === 'return') return done.returned
    if (step.name === 'restore') return done.restored
    if (answer.isScheduled && answer.publishAt !== null) {
      return done.scheduled(formatLongDateTime(answer.publishAt, { locale }))
    }
    return done[answer.state]
  }

  async function correct(note: string): Promise<boolean> {
    const answer = await run('correct', (id, version) => addCorrection({ id, version, body: { note } }))
    if (answer !== null) notifyDone(m.steps.done.corrected)
    return answer !== null
  }

  return {
    list: article === null ? [] : listSteps(article, user),
    busy,
    take,
    correct,
    canCorrect: article?.state === 'published' && !article.isScheduled && isAtLeast(user.role, 'publisher'),
  }
}
