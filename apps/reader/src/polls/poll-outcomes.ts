import type { PollOutcome } from '@bantin/contract'
import type { MessageKey } from '../i18n/vi.ts'

const words = {
  'da-ghi-nhan': 'pollThanks',
  'da-gui-truoc-do': 'pollAlreadyVoted',
  'khong-con-mo': 'pollNotOpen',
  'chua-chon': 'pollChooseFirst',
  'chon-qua-nhieu': 'pollTooMany',
  'khong-hop-le': 'pollOptionUnknown',
  'danh-cho-thanh-vien': 'pollMembersOnly',
} as const satisfies Record<PollOutcome, MessageKey>

/** What the end of a poll's address says in words; undefined when it is none of ours. */
export function findOutcomeWords(outcome: string): MessageKey | undefined {
  return new Map<string, MessageKey>(Object.entries(words)).get(outcome)
}
