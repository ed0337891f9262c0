import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import classes from './notify-undo.module.css'

/** Says what was done and offers to take it back, for as long as the notification shows. */
export function notifyUndo(given: { message: string; undoLabel: string; onUndo: () => void }) {
  const id = crypto.randomUUID()
  notifications.show({
    id,
    autoClose: 12_000,
    color: 'brand',
    message: (
      <span className={classes.row}>
        {given.message}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id)
            given.onUndo()
          }}
        >
          {given.undoLabel}
        </Button>
      </span>
    ),
  })
}
