import { Button, CloseButton, TextInput } from '@mantine/core'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { SortableList } from '../ui/sortable-list.tsx'
import { newOption, type OptionValue } from './poll-values.ts'
import form from '../ui/form.module.css'
import classes from './poll-options.module.css'

/** The answers of a poll, in the order readers see them. */
export function PollOptions(props: {
  options: OptionValue[]
  isLocked: boolean
  error?: string | undefined
  onChange: (options: OptionValue[]) => void
}) {
  const m = useMessages()
  const { options, onChange } = props
  return (
    <section aria-labelledby="poll-options">
      <h2 id="poll-options" className={form.heading}>
        {m.polls.options}
      </h2>
      {props.error !== undefined && (
        <p className={classes.error} role="alert">
          {props.error}
        </p>
      )}
      <SortableList
        label={m.polls.options}
        items={options}
        isDisabled={props.isLocked}
        getId={({ key }) => key}
        getName={({ label }, index) => (label.trim() === '' ? m.polls.option(index + 1) : label)}
        onReorder={onChange}
        renderItem={(option, index) => (
          <div className={form.entry}>
            <TextInput
              className={classes.field ?? ''}
              aria-label={m.polls.option(index + 1)}
              placeholder={m.polls.option(index + 1)}
              maxLength={bounds.labelMaxLength}
              readOnly={props.isLocked}
              value={option.label}
              onChange={(event) => {
                const label = event.currentTarget.value
                onChange(options.map((other) => (other.key === option.key ? { ...other, label } : other)))
              }}
            />
            {!props.isLocked && options.length > bounds.pollOptionsMin && (
              <CloseButton
                aria-label={m.polls.removeOption(index + 1)}
                onClick={() => onChange(options.filter(({ key }) => key !== option.key))}
              />
            )}
          </div>
        )}
      />
      {!props.isLocked && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          disabled={options.length >= bounds.pollOptionsMax}
          onClick={() => onChange([...options, newOption()])}
        >
          {m.polls.addOption}
        </Button>
      )}
    </section>
  )
}
