import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import { moveItem } from '../lib/reorder.ts'
import classes from './sortable-list.module.css'

export type SortableListProps<Item> = {
  items: readonly Item[]
  label: string
  getId: (item: Item) => string
  /** What the item is called in names of buttons and announcements. */
  getName: (item: Item, index: number) => string
  renderItem: (item: Item, index: number) => ReactNode
  /** What hangs under an item and moves with it. */
  renderBelow?: (item: Item) => ReactNode
  onReorder: (items: Item[]) => void
  isDisabled?: boolean
}

/** A list sorted by dragging, by keyboard on the handle, or by the buttons "Lên" and "Xuống". */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { items, getId, getName, onReorder } = props
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const announcements = useAnnouncements(props)
  const m = useMessages()
  const ids = items.map(getId)

  function finish({ active, over }: DragEndEvent) {
    const from = ids.indexOf(String(active.id))
    const to = over === null ? -1 : ids.indexOf(String(over.id))
    if (from >= 0 && to >= 0 && from !== to) onReorder(moveItem(items, from, to))
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={finish}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: m.sortable.instructions },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={props.label}>
          {items.map((item, index) => (
            <SortableRow
              key={getId(item)}
              id={getId(item)}
              name={getName(item, index)}
              isDisabled={props.isDisabled ?? false}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onMove={(offset) => onReorder(moveItem(items, index, index + offset))}
              below={props.renderBelow?.(item)}
            >
              {props.renderItem(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function SortableRow(props: {
  id: string
  name: string
  isDisabled: boolean
  isFirst: boolean
  isLast: boolean
  onMove: (offset: 1 | -1) => void
  below: ReactNode
  children: ReactNode
}) {
  const m = useMessages()
  const sortable = useSortable({ id: props.id, disabled: props.isDisabled })
  const { transform, transition, isDragging } = sortable
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.item}
      data-dragging={isDragging || undefined}
      style={{
        transform: transform === null ? undefined : `translate3d(0, ${Math.round(transform.y)}px, 0)`,
        transition,
      }}
    >
      <div className={classes.row}>
        {!props.isDisabled && (
          <button
            type="button"
            className={classes.handle}
            ref={sortable.setActivatorNodeRef}
            {...sortable.attributes}
            {...sortable.listeners}
            aria-roledescription={undefined}
            aria-label={m.sortable.handle(props.name)}
          >
            <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true" fill="currentColor">
              <path d="M2 2h2v2H2zM8 2h2v2H8zM2 7h2v2H2zM8 7h2v2H8zM2 12h2v2H2zM8 12h2v2H8z" />
            </svg>
          </button>
        )}
        <div className={classes.content}>{props.children}</div>
        {!props.isDisabled && (
          <div className={classes.moves}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              disabled={props.isFirst}
              aria-label={m.sortable.up(props.name)}
              onClick={() => props.onMove(-1)}
            >
              {m.sortable.upShort}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              disabled={props.isLast}
              aria-label={m.sortable.down(props.name)}
              onClick={() => props.onMove(1)}
            >
              {m.sortable.downShort}
            </Button>
          </div>
        )}
      </div>
      {props.below}
    </li>
  )
}

function useAnnouncements<Item>({ items, getId, getName }: SortableListProps<Item>): Announcements {
  const { sortable: words } = useMessages()
  const place = (id: UniqueIdentifier) => items.findIndex((item) => getId(item) === String(id))
  const name = (id: UniqueIdentifier) => {
    const index = place(id)
    const item = items[index]
    return item === undefined ? '' : getName(item, index)
  }
  return {
    onDragStart: ({ active }) => words.lifted(name(active.id), place(active.id) + 1, items.length),
    onDragOver: ({ active, over }) =>
      over === null ? undefined : words.moved(name(active.id), place(over.id) + 1, items.length),
    onDragEnd: ({ active, over }) =>
      words.dropped(name(active.id), place(over?.id ?? active.id) + 1, items.length),
    onDragCancel: ({ active }) => words.cancelled(name(active.id)),
  }
}
