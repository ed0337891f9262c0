import { Alert, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type CompositionEvent } from 'react'
import { Link, useLocation } from 'react-router'
import { bounds, type DocumentBody, type ManagedArticle } from '../api/types.ts'
import { useUser } from '../auth/use-session.ts'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { notifyUndo } from '../ui/notify-undo.tsx'
import { notifyError } from '../ui/notify.ts'
import { useLeaveGuard } from '../ui/use-leave-guard.ts'
import { ImageDialog } from '../writing/image-dialog.tsx'
import { Toolbar } from '../writing/toolbar.tsx'
import { WritingSurface } from '../writing/writing-surface.tsx'
import { ArticleBar } from './article-bar.tsx'
import { ArticleDetails } from './article-details.tsx'
import { ArticleNotices } from './article-notices.tsx'
import { isDirty } from './autosave.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { draftOf, emptyDraft } from './draft.ts'
import { canEdit } from './steps.ts'
import { createArticleDocument, useArticleDocument } from './use-article-draft.ts'
import classes from './article-editor.module.css'

/** One article on the page: what is written in the middle, what is said about it beside. */
export function ArticleEditor(props: {
  initial: ManagedArticle | null
  isFocused: boolean
  onFocusToggle: () => void
  onCreated: (article: ManagedArticle) => void
}) {
  const { initial } = props
  const m = useMessages()
  const user = useUser()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const { search } = useLocation()
  const [imageFiles, setImageFiles] = useState<File[] | null>(null)
  const titleField = useRef<HTMLTextAreaElement>(null)
  const [mineAtConflict, setMineAtConflict] = useState<{ theirs: ManagedArticle; body: DocumentBody } | null>(
    null,
  )
  const { document, view, save } = useArticleDocument(() =>
    createArticleDocument({
      article: initial,
      draft: initial === null ? emptyDraft(user.name) : draftOf(initial),
      bodyLabel: m.article.body,
      bodyPlaceholder: m.article.bodyPlaceholder,
      isEditable: initial === null || canEdit(initial, user),
      queryClient,
      onCreated: props.onCreated,
      onImageFiles: setImageFiles,
    }),
  )
  const { article, draft } = view
  const isEditable = article === null || canEdit(article, user)
  if (document.editor.isEditable !== isEditable) document.editor.setEditable(isEditable, false)
  // The text as it was when the versions met: the same object while the dialog is open, so that it is drawn once.
  if (view.conflict !== null && mineAtConflict?.theirs !== view.conflict) {
    setMineAtConflict({ theirs: view.conflict, body: document.readBody() })
  }
  const blocker = useLeaveGuard(() => isDirty(document.saver.getState()) && !isNavigatingToOwn())

  /** A new article that was just created moves to its own address while later edits may wait to be saved. */
  function isNavigatingToOwn() {
    return window.location.pathname.endsWith('/moi') && document.getView().article !== null
  }

  async function saveNow(): Promise<boolean> {
    if (document.getView().article === null && document.getView().draft.title.trim() === '') {
      notifyError(m.save.titleMissing)
      titleField.current?.focus()
      return false
    }
    return document.saver.flush()
  }

  const composition = {
    onCompositionStart: () => document.saver.dispatch({ type: 'compositionStarted' }),
    onCompositionEnd: (_event: CompositionEvent) =>
      document.saver.dispatch({ type: 'compositionEnded', at: Date.now() }),
  }

  return (
    <div className={classes.editor} data-focused={props.isFocused || undefined}>
      <title>{draft.title.trim() === '' ? m.articles.new : draft.title}</title>
      <section className={classes.writing} aria-label={m.article.body}>
        <Link className={classes.back ?? ''} to={`/bai-viet${search}`}>
          ← {m.articles.title}
        </Link>
        <h1 className="visually-hidden">{draft.title.trim() === '' ? m.articles.new : draft.title}</h1>
        <ArticleBar
          document={document}
          view={view}
          save={save}
          isEditable={isEditable}
          isFocused={props.isFocused}
          onFocusToggle={props.onFocusToggle}
          onSave={saveNow}
        />
        <div className={classes.sheet}>
          <ArticleNotices article={article} />
          {view.rejection !== null && save.failure === 'rejected' && (
            <Alert color="brand" role="alert" title={m.save.rejected} mb="md">
              {describe(view.rejection)}
            </Alert>
          )}
          <Textarea
            ref={titleField}
            variant="unstyled"
            classNames={{ input: classes.title ?? '' }}
            aria-label={m.article.title}
            placeholder={m.article.titlePlaceholder}
            value={draft.title}
            onChange={(event) => document.change({ title: event.currentTarget.value.replace(/\n+/g, ' ') })}
            readOnly={!isEditable}
            maxLength={bounds.titleMaxLength}
            autosize
            minRows={1}
            spellCheck={false}
            autoFocus={initial === null}
            {...composition}
          />
          <Textarea
            variant="unstyled"
            classNames={{ input: classes.summary ?? '' }}
            aria-label={m.article.summary}
            placeholder={m.article.summaryPlaceholder}
            value={draft.summary}
            onChange={(event) => document.change({ summary: event.currentTarget.value })}
            readOnly={!isEditable}
            maxLength={bounds.summaryMaxLength}
            autosize
            minRows={1}
            spellCheck={false}
            {...composition}
          />
          {isEditable && <Toolbar editor={document.editor} onImage={() => setImageFiles([])} />}
          <div className={classes.body}>
            <WritingSurface editor={document.editor} />
          </div>
        </div>
      </section>
      <aside className={classes.details} aria-label={m.article.details}>
        <ArticleDetails document={document} view={view} isEditable={isEditable} composition={composition} />
      </aside>
      {imageFiles !== null && (
        <ImageDialog editor={document.editor} files={imageFiles} onClose={() => setImageFiles(null)} />
      )}
      {view.conflict !== null && mineAtConflict !== null && (
        <ConflictDialog
          mine={{ title: draft.title, body: mineAtConflict.body }}
          theirs={view.conflict}
          onKeepMine={document.keepMine}
          onTakeTheirs={(theirs) => {
            const restore = document.takeTheirs(theirs)
            notifyUndo({ message: m.conflict.tookTheirs, undoLabel: m.conflict.restoreMine, onUndo: restore })
          }}
        />
      )}
      <LeaveDialog blocker={blocker} />
    </div>
  )
}
