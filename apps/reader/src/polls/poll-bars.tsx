import type { PollResults } from '@bantin/contract'
import { useLocale } from '../i18n/locale-context.tsx'
import { barWidth } from './poll-rules.ts'
import ui from '../ui/ui.module.css'
import styles from './poll.module.css'

/** Results as bars, and as a table for those who do not see them. */
export function PollBars({ results }: { results: PollResults }) {
  const { t, percent, number, langOf } = useLocale()
  const most = Math.max(...results.options.map((option) => option.votes))
  return (
    <>
      <ul className={styles.bars} aria-hidden="true">
        {results.options.map((option) => (
          <li key={option.id} data-most={option.votes === most && most > 0}>
            <span lang={langOf('vi')}>{option.label}</span>
            <b>
              {number(option.votes)} · {percent(option.percent)}
            </b>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none">
              <rect className={styles.track} width="100" height="8" />
              <rect className={styles.bar} width={barWidth(option.percent)} height="8" />
            </svg>
          </li>
        ))}
      </ul>
      <PollTable results={results} />
      <p className={ui.meta}>
        {results.totalVoters === 0 ? t('pollNoVoters') : t('pollVoters', { n: results.totalVoters })}
      </p>
    </>
  )
}

function PollTable({ results }: { results: PollResults }) {
  const { t, percent, number, langOf } = useLocale()
  return (
    <div className={ui.hidden}>
      <table>
        <caption>{t('pollResults')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pollOption')}</th>
            <th scope="col">{t('pollVotes')}</th>
            <th scope="col">{t('pollPercent')}</th>
          </tr>
        </thead>
        <tbody>
          {results.options.map((option) => (
            <tr key={option.id}>
              <th scope="row" lang={langOf('vi')}>
                {option.label}
              </th>
              <td>{number(option.votes)}</td>
              <td>{percent(option.percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
