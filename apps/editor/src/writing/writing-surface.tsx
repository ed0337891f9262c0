import { Editor, EditorContent } from '@tiptap/react'
import { memo, useState } from 'react'
import type { DocumentBody } from '../api/types.ts'
import { writingExtensions } from './extensions.ts'
import { cleanPastedHtml, normalizePastedText } from './paste.ts'
import classes from './writing-surface.module.css'

export type SurfaceEvents = {
  onEdit: () => void
  onCompositionStart: () => void
  onCompositionEnd: () => void
  onImageFiles: (files: File[]) => void
}

/** Makes the editor of a body. It lives outside of React's drawing, which never touches what is being typed. */
export function createBodyEditor(given: {
  body: DocumentBody
  label: string
  placeholder?: string
  isEditable: boolean
  events: SurfaceEvents
}): Editor {
  const { events } = given
  return new Editor({
    extensions: writingExtensions,
    content: given.body,
    editable: given.isEditable,
    // Rules that rewrite "1. " or "**" as one types would fire on the way to a Vietnamese letter.
    enableInputRules: false,
    enablePasteRules: false,
    // The content security policy allows no <style> element; the few rules needed stand in the module.
    injectCSS: false,
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) events.onEdit()
    },
    editorProps: {
      attributes: {
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': given.label,
        'aria-placeholder': given.placeholder ?? '',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: normalizePastedText,
      handlePaste: (_view, event) => takeImages(event.clipboardData, events),
      handleDrop: (_view, event, _slice, isMoved) => !isMoved && takeImages(event.dataTransfer, events),
      handleDOMEvents: {
        compositionstart: () => {
          events.onCompositionStart()
          return false
        },
        compositionend: () => {
          events.onCompositionEnd()
          return false
        },
      },
    },
  })
}

/** The page one writes on; it looks like the reader's. */
export const WritingSurface = memo(function WritingSurface({ editor }: { editor: Editor }) {
  return <EditorContent editor={editor} className={classes.surface} />
})

/** A document shown as the reader would see it, to look at only. */
export function DocumentPreview({ body, label }: { body: DocumentBody; label: string }) {
  const [shown, setShown] = useState(() => ({ body, editor: createPreview(body, label) }))
  if (shown.body !== body) setShown({ body, editor: createPreview(body, label) })
  return <EditorContent editor={shown.editor} className={classes.preview} />
}

function createPreview(body: DocumentBody, label: string): Editor {
  const ignore = () => {}
  const events = {
    onEdit: ignore,
    onCompositionStart: ignore,
    onCompositionEnd: ignore,
    onImageFiles: ignore,
  }
  return createBodyEditor({ body, label, isEditable: false, events })
}

function takeImages(data: DataTransfer | null, events: SurfaceEvents): boolean {
  const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
  // Word puts a picture of the text beside the text: the text is what was meant.
  if (files.length === 0 || data?.types.includes('text/html') === true) return false
  events.onImageFiles(files)
  return true
}
