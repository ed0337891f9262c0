import { formatLongDateTime } from '@bantin/vietnamese'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { ManagedArticle } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { instantToWallTime, wallTimeToInstant } from '../lib/time.ts'
import { Dialog } from '../ui/dialog.tsx'
import { InstantInput } from '../ui/instant-input.tsx'

/** Asks when an article is to be published, and if it is to be withdrawn by itself. */
export function ScheduleDialog(props: {
  article: ManagedArticle
  onSubmit: (times: { publishAt: string; unpublishAt?: string }) => Promise<void>
  onClose: () => void
}) {
  const { messages: m, locale } = useLanguage()
  const [publish, setPublish] = useState(() =>
    instantToWallTime(props.article.isScheduled ? props.article.publishAt : null),
  )
  const [withdraw, setWithdraw] = useState(() => instantToWallTime(props.article.unpublishAt))
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [now] = useState(() => Date.now())
  const publishAt = wallTimeToInstant(publish)
  const unpublishAt = wallTimeToInstant(withdraw)
  const isPast = publishAt === null || Date.parse(publishAt) <= now
  const isOrderWrong = publishAt !== null && unpublishAt !== null && unpublishAt <= publishAt
  const isHalfTyped = unpublishAt === null && (withdraw.day !== '' || withdraw.time !== '')

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsTried(true)
    if (publishAt === null || isPast || isOrderWrong || isHalfTyped) return
    setIsBusy(true)
    await props.onSubmit({ publishAt, ...(unpublishAt === null ? {} : { unpublishAt }) })
    setIsBusy(false)
  }

  return (
    <Dialog opened title={m.steps.schedule} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {m.steps.scheduleText}
          </Text>
          <InstantInput
            label={m.steps.scheduleAt}
            value={publish}
            onChange={setPublish}
            error={isTried && isPast ? m.steps.schedulePast : undefined}
          />
          <InstantInput
            label={m.steps.withdrawAt}
            value={withdraw}
            onChange={setWithdraw}
            error={isTried && isOrderWrong ? m.steps.withdrawBeforePublish : undefined}
          />
          {publishAt !== null && !isPast && (
            <Text size="sm" role="status">
              {m.steps.done.scheduled(formatLongDateTime(publishAt, { locale }))}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={isBusy}>
              {m.steps.scheduleButton}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
