import { DateInput } from '@mantine/dates'
import { useMessages } from '../i18n/messages.tsx'
import { formatDay, parseDayText } from '../lib/time.ts'

/** A calendar day, typed as `18/06/2018` or chosen; the value is `YYYY-MM-DD`, empty for none. */
export function DayInput(props: {
  label: string
  value: string
  onChange: (day: string) => void
  error?: string | undefined
  required?: boolean
}) {
  const m = useMessages()
  return (
    <DateInput
      label={props.label}
      value={props.value === '' ? null : props.value}
      onChange={(day) => props.onChange(day ?? '')}
      valueFormat={formatDay}
      dateParser={(text) => parseDayText(text)}
      placeholder={m.time.dayPlaceholder}
      clearable
      clearButtonProps={{ 'aria-label': m.common.clear }}
      error={props.error}
      required={props.required ?? false}
      autoComplete="off"
      ariaLabels={m.time.calendar}
    />
  )
}
