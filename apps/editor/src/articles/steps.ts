import type { ArticleState, ManagedArticle, User } from '../api/types.ts'
import { isAtLeast } from '../auth/permissions.ts'

export type StepName =
  | 'submit'
  | 'approve'
  | 'return'
  | 'backToDraft'
  | 'publishNow'
  | 'publishChanges'
  | 'schedule'
  | 'withdraw'
  | 'trash'
  | 'restore'

export type Step = {
  name: StepName
  to: ArticleState
  /** The states passed on the way, for someone who may take every step himself. */
  via: ArticleState[]
  /** What is asked before it is taken. */
  asks: 'nothing' | 'note' | 'time'
  place: 'primary' | 'secondary' | 'menu'
  shortcut: string
}

type Facts = Pick<
  ManagedArticle,
  'state' | 'isScheduled' | 'hasPendingChanges' | 'allowedTransitions' | 'createdBy'
>

/** The steps to offer for an article: what the server allows, in the newsroom's words and the order of likelihood. */
export function listSteps(article: Facts, user: Pick<User, 'id' | 'role'>): Step[] {
  const may = (to: ArticleState) => article.allowedTransitions.includes(to)
  const { state } = article
  const isOwn = article.createdBy?.id === user.id
  const steps: Step[] = []
  const add = (
    name: StepName,
    to: ArticleState,
    given: Partial<Pick<Step, 'asks' | 'place' | 'via' | 'shortcut'>> = {},
  ) => steps.push({ name, to, via: [], asks: 'nothing', place: 'menu', shortcut: shortcuts[name], ...given })

  if (may('published')) {
    const isLive = state === 'published' && !article.isScheduled
    if (!isLive) add('publishNow', 'published', { place: 'primary' })
    else if (article.hasPendingChanges) add('publishChanges', 'published', { place: 'primary' })
    if (!isLive) add('schedule', 'published', { asks: 'time', place: 'secondary' })
  }
  if (may('approved')) add('approve', 'approved', { place: placeOfNext(steps) })
  if (may('in_review')) add('submit', 'in_review', { place: placeOfNext(steps) })
  const via = isAtLeast(user.role, 'publisher') ? wayToPublished(article) : []
  if (via.length > 0) {
    add('publishNow', 'published', { via, place: 'secondary', shortcut: 'mod+Shift+Enter' })
    add('schedule', 'published', { via, asks: 'time' })
  }
  if (may('draft')) {
    if (state === 'trashed') add('restore', 'draft', { place: 'primary' })
    else if (isOwn) add('backToDraft', 'draft', { place: 'secondary' })
    else add('return', 'draft', { asks: 'note', place: 'secondary' })
  }
  if (may('withdrawn')) add('withdraw', 'withdrawn', { asks: 'note', place: 'secondary' })
  if (may('trashed')) add('trash', 'trashed')
  return steps
}

/** What lies between the article and the readers, when the next step is open; empty when nothing does or it is not. */
function wayToPublished({ state, allowedTransitions }: Facts): ArticleState[] {
  const way: ArticleState[] = ['in_review', 'approved']
  const left = state === 'draft' ? way : state === 'in_review' ? way.slice(1) : []
  return left[0] !== undefined && allowedTransitions.includes(left[0]) ? left : []
}

/** Whether the user may change the text: the server's rule, so that fields are not open in vain. */
export function canEdit(article: Pick<ManagedArticle, 'state'>, user: Pick<User, 'role'>): boolean {
  if (article.state === 'trashed') return false
  return isAtLeast(user.role, 'editor') || article.state === 'draft'
}

function placeOfNext(steps: Step[]): Step['place'] {
  return steps.some(({ place }) => place === 'primary') ? 'secondary' : 'primary'
}

const shortcuts: Record<StepName, string> = {
  submit: 'mod+Enter',
  approve: 'mod+Enter',
  publishNow: 'mod+Enter',
  publishChanges: 'mod+Enter',
  restore: 'mod+Enter',
  schedule: 'alt+H',
  return: 'alt+T',
  backToDraft: 'alt+T',
  withdraw: 'alt+G',
  trash: 'alt+Delete',
}
