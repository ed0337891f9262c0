import { useQuery } from '@tanstack/react-query'
import { featuredQuery } from '../api/events.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState, LoadingState } from '../ui/view-states.tsx'
import { FeaturedForm } from './featured-form.tsx'

export function FeaturedPage() {
  const m = useMessages()
  const featured = useQuery({ ...featuredQuery, refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 })
  if (featured.isSuccess) return <FeaturedForm initial={featured.data} />
  return (
    <Page title={m.featured.title}>
      {featured.isPending ? (
        <LoadingState />
      ) : (
        <ErrorState
          text={m.featured.loadFailed}
          error={featured.error}
          onRetry={() => void featured.refetch()}
        />
      )}
    </Page>
  )
}
