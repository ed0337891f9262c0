import { Menu } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useMessages } from '../i18n/messages.tsx'
import { ariaShortcut, shortcutLabel, useShortcut } from '../ui/shortcut.ts'
import { icons } from './icons.tsx'
import classes from './toolbar.module.css'

const insertKeys = 'mod+alt+T'

/** What can be done with a table; outside of one, only inserting it. */
export function TableMenu({ editor, isInTable }: { editor: Editor; isInTable: boolean }) {
  const { writing: words } = useMessages()
  const run = () => editor.chain().focus()
  const insert = () => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
  useShortcut(insertKeys, () => {
    if (!isInTable) insert()
  })
  const items: { label: string; act: () => boolean; isPossible: boolean }[] = isInTable
    ? [
        { label: words.rowBefore, act: () => run().addRowBefore().run(), isPossible: true },
        { label: words.rowAfter, act: () => run().addRowAfter().run(), isPossible: true },
        { label: words.rowDelete, act: () => run().deleteRow().run(), isPossible: true },
        { label: words.columnBefore, act: () => run().addColumnBefore().run(), isPossible: true },
        { label: words.columnAfter, act: () => run().addColumnAfter().run(), isPossible: true },
        { label: words.columnDelete, act: () => run().deleteColumn().run(), isPossible: true },
        { label: words.headerRow, act: () => run().toggleHeaderRow().run(), isPossible: true },
        { label: words.merge, act: () => run().mergeCells().run(), isPossible: editor.can().mergeCells() },
        { label: words.split, act: () => run().splitCell().run(), isPossible: editor.can().splitCell() },
        { label: words.tableDelete, act: () => run().deleteTable().run(), isPossible: true },
      ]
    : []
  return (
    <>
      <Menu.Target>
        <button
          type="button"
          className={classes.tool}
          aria-label={words.table}
          aria-pressed={isInTable}
          aria-keyshortcuts={ariaShortcut(insertKeys)}
        >
          {icons.table}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isInTable && (
          <Menu.Item
            onClick={insert}
            rightSection={<kbd className={classes.keys}>{shortcutLabel(insertKeys)}</kbd>}
          >
            {words.tableInsert}
          </Menu.Item>
        )}
        {items.map(({ label, act, isPossible }) => (
          <Menu.Item key={label} disabled={!isPossible} onClick={act}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </>
  )
}
