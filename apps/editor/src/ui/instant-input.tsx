import { Fieldset, TextInput } from '@mantine/core'
import { useMessages } from '../i18n/messages.tsx'
import { parseTimeOfDay, type WallTime } from '../lib/time.ts'
import { DayInput } from './day-input.tsx'
import classes from './instant-input.module.css'

/** A day and a time of day on the clock in Vietnam, whatever zone the machine is set to. */
export function InstantInput(props: {
  label: string
  value: WallTime
  onChange: (value: WallTime) => void
  error?: string | undefined
}) {
  const m = useMessages()
  const { value, onChange } = props
  const isTimeWrong = value.time !== '' && parseTimeOfDay(value.time) === null
  const isDayMissing = value.day === '' && value.time !== ''
  return (
    <Fieldset legend={props.label} variant="unstyled" className={classes.fieldset ?? ''}>
      <div className={classes.row}>
        <DayInput
          label={m.time.day}
          value={value.day}
          onChange={(day) => onChange({ day, time: day !== '' && value.time === '' ? '08:00' : value.time })}
          error={isDayMissing ? m.time.dayMissing : undefined}
        />
        <TextInput
          label={m.time.hour}
          value={value.time}
          placeholder={m.time.hourPlaceholder}
          autoComplete="off"
          error={isTimeWrong ? m.time.hourInvalid : undefined}
          onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
          onBlur={() => onChange({ ...value, time: parseTimeOfDay(value.time) ?? value.time })}
        />
      </div>
      {props.error !== undefined && (
        <p className={classes.error} role="alert">
          {props.error}
        </p>
      )}
    </Fieldset>
  )
}
