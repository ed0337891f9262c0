import { Button } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'

export function ClearFilters({ onClear }: { onClear: () => void }) {
  const m = useMessages()
  return (
    <Button variant="default" onClick={onClear}>
      {m.articles.clearFilters}
    </Button>
  )
}
