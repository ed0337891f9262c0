import type { Article } from '@bantin/contract'

/** An article as its page needs it: the body as a document, which is drawn, and in no other form beside it. */
export type ShownArticle = Omit<Article, 'bodyHtml' | 'bodyText'>
