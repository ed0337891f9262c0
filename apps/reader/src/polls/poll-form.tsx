import type { Poll } from '@bantin/contract'
import { type FormEvent, useId, useState } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import type { MessageKey } from '../i18n/vi.ts'
import { findChoiceFault, toggleChoice } from './poll-rules.ts'
import { PollTimes, ResultsNote } from './poll-times.tsx'
import ui from '../ui/ui.module.css'
import styles from './poll.module.css'

/** The question with its options: one to choose, or several to tick. */
export function PollForm({
  poll,
  voters,
  isSending,
  fault,
  onSend,
  onPeek,
}: {
  poll: Poll
  voters: number | null
  isSending: boolean
  fault: MessageKey | null
  onSend: (optionIds: string[]) => void
  /** Shows the results without answering; null where they may not be seen yet. */
  onPeek: (() => void) | null
}) {
  const { t, langOf } = useLocale()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [choiceFault, setChoiceFault] = useState<'none' | 'too_many' | null>(null)
  const faultId = useId()
  const isSingle = poll.maxChoices === 1
  const sentence =
    choiceFault === 'none'
      ? t('pollChooseFirst')
      : choiceFault === 'too_many'
        ? t('pollTooMany', { n: poll.maxChoices })
        : fault === null
          ? ''
          : t(fault)

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = findChoiceFault(chosen, poll.maxChoices)
    setChoiceFault(found)
    if (found === null) onSend([...chosen])
  }

  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.fieldset} aria-describedby={faultId} lang={langOf('vi')}>
        <legend className={styles.question}>{poll.question}</legend>
        {poll.description === null ? null : <p className={styles.note}>{poll.description}</p>}
        {isSingle ? null : (
          <p className={styles.note} lang={langOf('vi') && 'en'}>
            {t('pollChooseMany', { n: poll.maxChoices })}
          </p>
        )}
        {poll.options.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={`poll-${poll.id}`}
              value={option.id}
              checked={chosen.includes(option.id)}
              onChange={() => {
                setChosen(toggleChoice(chosen, option.id, poll.maxChoices))
                setChoiceFault(null)
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
      <p id={faultId} className={styles.fault} role="alert">
        {sentence}
      </p>
      <div className={styles.actions}>
        <button type="submit" className={ui.button} disabled={isSending}>
          {isSending ? t('pollSending') : t('pollSubmit')}
        </button>
        {onPeek === null ? null : (
          <button type="button" className={ui.textButton} onClick={onPeek}>
            {t('pollShowResults')}
          </button>
        )}
      </div>
      <p className={`${ui.meta} ${styles.foot}`}>
        {voters === null ? null : (
          <span>{voters === 0 ? t('pollNoVoters') : t('pollVoters', { n: voters })}</span>
        )}
        <span>
          <PollTimes poll={poll} isOpen />
        </span>
        <span>
          <ResultsNote poll={poll} isOpen />
        </span>
      </p>
    </form>
  )
}
