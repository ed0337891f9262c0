import { Menu } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState, type KeyboardEvent } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import { icons } from './icons.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { TableMenu } from './table-menu.tsx'
import { ToolButton } from './tool-button.tsx'
import classes from './toolbar.module.css'

/** The buttons over the writing surface. They redraw with the selection; the surface itself never does. */
export function Toolbar({ editor, onImage }: { editor: Editor; onImage: () => void }) {
  const m = useMessages()
  const [isLinking, setIsLinking] = useState(false)
  const state = useEditorState({ editor, selector: ({ editor: current }) => readState(current) })
  const run = () => editor.chain().focus()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={m.writing.toolbar} onKeyDown={moveFocus}>
      <ToolButton
        label={m.writing.paragraph}
        shortcut="mod+alt+0"
        isPressed={state.level === null}
        ownKeys
        onClick={() => run().setParagraph().run()}
      >
        ¶
      </ToolButton>
      {([2, 3, 4] as const).map((level) => (
        <ToolButton
          key={level}
          label={m.writing.heading(level)}
          shortcut={`mod+alt+${level}`}
          isPressed={state.level === level}
          ownKeys
          onClick={() => run().toggleHeading({ level }).run()}
        >
          <span className={classes.word}>H{level}</span>
        </ToolButton>
      ))}
      <span className={classes.gap} />
      <ToolButton
        label={m.writing.bold}
        shortcut="mod+B"
        isPressed={state.bold}
        ownKeys
        onClick={() => run().toggleBold().run()}
      >
        <b>B</b>
      </ToolButton>
      <ToolButton
        label={m.writing.italic}
        shortcut="mod+I"
        isPressed={state.italic}
        ownKeys
        onClick={() => run().toggleItalic().run()}
      >
        <i className={classes.serif}>I</i>
      </ToolButton>
      <ToolButton
        label={m.writing.underline}
        shortcut="mod+U"
        isPressed={state.underline}
        ownKeys
        onClick={() => run().toggleUnderline().run()}
      >
        <u>U</u>
      </ToolButton>
      <ToolButton
        label={m.writing.strike}
        shortcut="mod+shift+S"
        isPressed={state.strike}
        ownKeys
        onClick={() => run().toggleStrike().run()}
      >
        <s>S</s>
      </ToolButton>
      <span className={classes.gap} />
      <ToolButton
        label={m.writing.bulletList}
        shortcut="mod+shift+8"
        isPressed={state.bulletList}
        ownKeys
        onClick={() => run().toggleBulletList().run()}
      >
        {icons.bulletList}
      </ToolButton>
      <ToolButton
        label={m.writing.orderedList}
        shortcut="mod+shift+7"
        isPressed={state.orderedList}
        ownKeys
        onClick={() => run().toggleOrderedList().run()}
      >
        {icons.orderedList}
      </ToolButton>
      <ToolButton
        label={m.writing.quote}
        shortcut="mod+shift+B"
        isPressed={state.blockquote}
        ownKeys
        onClick={() => run().toggleBlockquote().run()}
      >
        {icons.quote}
      </ToolButton>
      <span className={classes.gap} />
      <ToolButton
        label={m.writing.link}
        shortcut="mod+alt+K"
        isPressed={state.link}
        onClick={() => setIsLinking(true)}
      >
        {icons.link}
      </ToolButton>
      <ToolButton
        label={state.image ? m.writing.editImage : m.writing.image}
        shortcut="mod+alt+A"
        isPressed={state.image}
        onClick={onImage}
      >
        {icons.image}
      </ToolButton>
      <Menu position="bottom-start" width={260}>
        <TableMenu editor={editor} isInTable={state.table} />
      </Menu>
      <ToolButton label={m.writing.rule} shortcut="mod+alt+H" onClick={() => run().setHorizontalRule().run()}>
        {icons.rule}
      </ToolButton>
      <span className={classes.gap} />
      <ToolButton
        label={m.writing.undo}
        shortcut="mod+Z"
        ownKeys
        isDisabled={!state.canUndo}
        onClick={() => run().undo().run()}
      >
        {icons.undo}
      </ToolButton>
      <ToolButton
        label={m.writing.redo}
        shortcut="mod+shift+Z"
        ownKeys
        isDisabled={!state.canRedo}
        onClick={() => run().redo().run()}
      >
        {icons.redo}
      </ToolButton>
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </div>
  )
}

function readState(editor: Editor) {
  const level: unknown = editor.isActive('heading') ? editor.getAttributes('heading')['level'] : null
  return {
    level,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    image: editor.isActive('image'),
    table: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

/** Left and right move between the buttons, as in every toolbar. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const offset = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (offset === 0 || !(event.target instanceof HTMLElement)) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(':scope > button')].filter(
    ({ disabled }) => !disabled,
  )
  const index = buttons.findIndex((button) => button === event.target)
  if (index < 0) return
  event.preventDefault()
  buttons[(index + offset + buttons.length) % buttons.length]?.focus()
}
