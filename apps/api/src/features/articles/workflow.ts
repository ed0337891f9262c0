import type { ArticleState, Role } from '@bantin/contract'
import { hasRole } from '../accounts/roles.ts'

export type ArticleAction = 'submit' | 'return' | 'approve' | 'publish' | 'withdraw' | 'trash' | 'restore'

interface Step {
  from: readonly ArticleState[]
  to: ArticleState
  action: ArticleAction
}

/** Every step an article can take. What is not here is not allowed. */
export const steps: readonly Step[] = [
  { from: ['draft'], to: 'in_review', action: 'submit' },
  { from: ['in_review', 'approved'], to: 'draft', action: 'return' },
  { from: ['in_review'], to: 'approved', action: 'approve' },
  { from: ['approved', 'published', 'withdrawn'], to: 'published', action: 'publish' },
  { from: ['published'], to: 'withdrawn', action: 'withdraw' },
  { from: ['draft', 'in_review', 'approved', 'published', 'withdrawn'], to: 'trashed', action: 'trash' },
  { from: ['trashed'], to: 'draft', action: 'restore' },
]

export function findStep(from: ArticleState, to: ArticleState): Step | null {
  return steps.find((step) => step.to === to && step.from.includes(from)) ?? null
}

export interface Actor {
  id: string
  role: Role
  /** Empty = every section. */
  sectionIds: readonly string[]
}

export interface ArticleFacts {
  state: ArticleState
  createdById: string | null
  sectionId: string | null
}

/** Whether `actor` may see the article in the newsroom. A reporter sees his own, an editor those of his sections. */
export function canRead(actor: Actor, article: ArticleFacts): boolean {
  if (isOwn(actor, article)) return hasRole(actor.role, 'reporter')
  return hasRole(actor.role, 'editor') && isInSection(actor, article.sectionId)
}

/** Whether `actor` may change the text. A reporter only while it is his draft. */
export function canEdit(actor: Actor, article: ArticleFacts): boolean {
  if (article.state === 'trashed' || !canRead(actor, article)) return false
  return hasRole(actor.role, 'editor') || article.state === 'draft'
}

/** Whether `actor` may take the step that `action` names. */
export function canAct(actor: Actor, action: ArticleAction, article: ArticleFacts): boolean {
  if (!canRead(actor, article)) return false
  const isEditor = hasRole(actor.role, 'editor') && isInSection(actor, article.sectionId)
  const isPublisher = hasRole(actor.role, 'publisher') && isInSection(actor, article.sectionId)
  switch (action) {
    case 'submit':
      return true
    case 'return':
      // A reporter may take back what he has handed in, until it is approved.
      return isEditor || article.state === 'in_review'
    case 'approve':
      return isEditor
    case 'publish':
    case 'withdraw':
      return isPublisher
    case 'trash':
      if (article.state === 'published' || article.state === 'withdrawn') return isPublisher
      return isEditor || article.state === 'draft'
    case 'restore':
      return isEditor || isOwn(actor, article)
    default:
      return action satisfies never
  }
}

/** The states `actor` may move the article to now. */
export function listAllowedTransitions(actor: Actor, article: ArticleFacts): ArticleState[] {
  return steps
    .filter((step) => step.from.includes(article.state) && canAct(actor, step.action, article))
    .map((step) => step.to)
}

/** Whether a user limited to sections may put an article there; without a section it is everyone's. */
export function isInSection(actor: Actor, sectionId: string | null): boolean {
  return actor.sectionIds.length === 0 || sectionId === null || actor.sectionIds.includes(sectionId)
}

function isOwn(actor: Actor, article: ArticleFacts) {
  return article.createdById === actor.id
}
