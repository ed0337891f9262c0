import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../api/settings.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { SettingsForm } from './settings-form.tsx'

export function SettingsPage() {
  const m = useMessages()
  const settings = useQuery({ ...settingsQuery, refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  if (settings.isSuccess) return <SettingsForm key={settings.data.version} settings={settings.data} />
  return (
    <Page title={m.settings.title}>
      {settings.isPending ? (
        <LoadingState />
      ) : (
        <ErrorState
          text={m.settings.loadFailed}
          error={settings.error}
          onRetry={() => void settings.refetch()}
        />
      )}
    </Page>
  )
}
