import { useMessages } from '../i18n/messages.tsx'
import { clockTime } from '../lib/time.ts'
import { saveStatus, type AutosaveState } from './autosave.ts'
import classes from './save-status.module.css'

/** Whether what is on the page is saved, in words. */
export function SaveStatus({ save }: { save: AutosaveState }) {
  const { save: words } = useMessages()
  const status = saveStatus(save)
  const isBad = status === 'offline' || status === 'rejected' || status === 'conflict'
  return (
    <span className={classes.status} data-bad={isBad || undefined} role="status">
      {describe()}
    </span>
  )

  function describe(): string {
    switch (status) {
      case 'clean':
        return save.version === null ? words.new : words.clean
      case 'saved':
        return words.saved(clockTime(save.savedAt ?? 0))
      case 'saving':
        return words.saving
      case 'unsaved':
        return save.version === null ? words.new : words.unsaved
      case 'offline':
        return words.offline
      case 'rejected':
        return words.rejected
      case 'conflict':
        return words.conflict
    }
  }
}
