import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { articleKeys, createArticle, updateArticle } from '../api/articles.ts'
import { ApiError } from '../api/http.ts'
import type { Page } from '../api/page.ts'
import type { DocumentBody, ManagedArticle, ManagedArticleSummary, UpdateArticle } from '../api/types.ts'
import { createBodyEditor } from '../writing/writing-surface.tsx'
import { createAutosaver } from './autosaver.ts'
import { changesOf, draftOf, emptyBody, inputOf, newArticleOf, type Draft } from './draft.ts'

export type ArticleDocument = ReturnType<typeof createArticleDocument>

export type DocumentView = {
  draft: Draft
  /** The article as the server has it; null until it is created. */
  article: ManagedArticle | null
  /** The server's version that met ours, until the user chose. */
  conflict: ManagedArticle | null
  /** Why the last save was refused. */
  rejection: unknown
}

/**
 * One article being edited: its fields, its writing surface and its save machine, outside of React's drawing so that
 * nothing of it is lost or repeated when the page draws again.
 */
export function createArticleDocument(given: {
  article: ManagedArticle | null
  draft: Draft
  bodyLabel: string
  bodyPlaceholder: string
  isEditable: boolean
  queryClient: QueryClient
  onCreated: (article: ManagedArticle) => void
  onImageFiles: (files: File[]) => void
}) {
  let view: DocumentView = { draft: given.draft, article: given.article, conflict: null, rejection: null }
  const listeners = new Set<() => void>()
  const setView = (values: Partial<DocumentView>) => {
    view = { ...view, ...values }
    for (const listener of listeners) listener()
  }

  const saver = createAutosaver({
    version: given.article?.version ?? null,
    save,
    onFailure(failure, error) {
      if (failure === 'conflict') setView({ conflict: readCurrent(error) })
      if (failure === 'rejected') setView({ rejection: error })
    },
  })
  const editor = createBodyEditor({
    body: given.article?.body ?? emptyBody,
    label: given.bodyLabel,
    placeholder: given.bodyPlaceholder,
    isEditable: given.isEditable,
    events: {
      onEdit: () => saver.dispatch({ type: 'edited', at: Date.now() }),
      onCompositionStart: () => saver.dispatch({ type: 'compositionStarted' }),
      onCompositionEnd: () => saver.dispatch({ type: 'compositionEnded', at: Date.now() }),
      onImageFiles: given.onImageFiles,
    },
  })
  // What the server holds, in the words of an input; read from the editor so that both spell defaults alike.
  let base: UpdateArticle = inputOf(given.draft, readBody())

  function readBody(): DocumentBody {
    // The schema of the editor is the one of @bantin/document, whose root this is.
    return editor.getJSON() as DocumentBody
  }

  async function save(version: number | null): Promise<number> {
    const sent = inputOf(view.draft, readBody())
    const draftSent = view.draft
    if (version === null || view.article === null) {
      const input = newArticleOf(sent)
      if (input === null) throw new Error('A new article is saved only with a title')
      const article = await createArticle(input)
      base = sent
      accept(article, draftSent)
      given.onCreated(article)
      return article.version
    }
    const body = changesOf(base, sent)
    if (Object.keys(body).length === 0) return version
    const article = await updateArticle({ id: view.article.id, version, body })
    base = { ...base, ...body }
    accept(article, draftSent)
    return article.version
  }

  /** Takes over what the server says of the article, but for what the user may be editing. */
  function accept(article: ManagedArticle, draftSent?: Draft) {
    // An empty slug means "make one": show the one made, unless it was typed over meanwhile.
    const takesSlug = draftSent !== undefined && draftSent.slug === '' && view.draft.slug === ''
    if (takesSlug) base = { ...base, slug: article.slug }
    setView({
      article,
      rejection: null,
      ...(takesSlug ? { draft: { ...view.draft, slug: article.slug } } : {}),
    })
    updateCaches(given.queryClient, article)
  }

  /** Puts a version of the server's in place of what is on the page. */
  function replaceWith(article: ManagedArticle) {
    editor.commands.setContent(article.body, { emitUpdate: false })
    const draft = draftOf(article)
    base = inputOf(draft, readBody())
    setView({ draft, article, conflict: null, rejection: null })
    updateCaches(given.queryClient, article)
  }

  return {
    editor,
    saver,
    getView: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readBody,

    change(values: Partial<Draft>) {
      setView({ draft: { ...view.draft, ...values } })
      saver.dispatch({ type: 'edited', at: Date.now() })
    },

    /** After a step or a correction: a new version with the same text. */
    acceptStep(article: ManagedArticle) {
      accept(article)
      saver.dispatch({ type: 'versionChanged', version: article.version })
    },

    /** After a revision was restored: another text. */
    acceptRestored(article: ManagedArticle) {
      replaceWith(article)
      saver.dispatch({ type: 'conflictResolved', keep: 'theirs', version: article.version, at: Date.now() })
    },

    keepMine(theirs: ManagedArticle) {
      // From now on what differs is what differs from theirs.
      base = { ...inputOf(draftOf(theirs), theirs.body) }
      setView({ article: theirs, conflict: null })
      saver.dispatch({ type: 'conflictResolved', keep: 'mine', version: theirs.version, at: Date.now() })
    },

    /** Takes the server's version; what was on the page comes back by the function returned. */
    takeTheirs(theirs: ManagedArticle): () => void {
      const mine = { draft: view.draft, body: readBody() }
      replaceWith(theirs)
      saver.dispatch({ type: 'conflictResolved', keep: 'theirs', version: theirs.version, at: Date.now() })
      return () => {
        editor.commands.setContent(mine.body, { emitUpdate: false })
        setView({ draft: mine.draft })
        saver.dispatch({ type: 'edited', at: Date.now() })
      }
    },
  }
}

export function useArticleDocument(create: () => ArticleDocument) {
  const [document] = useState(create)
  const view = useSyncExternalStore(document.subscribe, document.getView)
  const save = useSyncExternalStore(document.saver.subscribe, document.saver.getState)
  useEffect(() => {
    const online = () => document.saver.dispatch({ type: 'wentOnline', at: Date.now() })
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      document.saver.stop()
    }
  }, [document])
  return { document, view, save }
}

export function useArticleCaches() {
  const queryClient = useQueryClient()
  return (article: ManagedArticle) => updateCaches(queryClient, article)
}

/** Writes an article into every list and page that shows it, without asking the server again. */
function updateCaches(queryClient: QueryClient, article: ManagedArticle) {
  queryClient.setQueryData(articleKeys.one(article.id), article)
  queryClient.setQueriesData<InfiniteData<Page<ManagedArticleSummary>>>(
    { queryKey: [...articleKeys.all, 'list'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === article.id ? { ...item, ...article } : item)),
        })),
      },
  )
}

function readCurrent(error: unknown): ManagedArticle | null {
  const current = error instanceof ApiError ? error.problem?.current : undefined
  // A 412 of this route carries the article as it is now.
  return typeof current === 'object' && current !== null ? (current as ManagedArticle) : null
}
