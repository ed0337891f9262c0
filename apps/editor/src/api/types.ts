/** The contract's shapes. Types alone: its schemas, and Zod with them, stay out of the bundle. */
export type {
  ArticleInput,
  ArticleState,
  DocumentBody,
  ErrorCode,
  EventInput,
  FeaturedInput,
  ManagedArticle,
  ManagedArticleSummary,
  ManagedEvent,
  ManagedFeatured,
  ManagedFeaturedItem,
  ManagedPoll,
  ManagedSection,
  ManagedTag,
  ManagedUser,
  Media,
  Picture,
  Attachment,
  PollInput,
  PollResults,
  Problem,
  Revision,
  RevisionDetail,
  Role,
  SectionInput,
  Session,
  Settings,
  SignedIn,
  TransitionArticle,
  UpdateArticle,
  UpdateEvent,
  UpdateMedia,
  UpdatePoll,
  UpdateSection,
  UpdateSettings,
  UpdateUser,
  User,
  UserInput,
} from '@bantin/contract'
import type { limits } from '@bantin/contract'

type Limits = typeof limits

/** The contract's bounds this app shows or checks; the types keep them equal to the contract's own. */
export const bounds: Pick<
  Limits,
  | 'titleMaxLength'
  | 'summaryMaxLength'
  | 'slugMaxLength'
  | 'nameMaxLength'
  | 'labelMaxLength'
  | 'noteMaxLength'
  | 'tagsPerArticle'
  | 'featuredItems'
  | 'pollOptionsMin'
  | 'pollOptionsMax'
  | 'passwordMinLength'
  | 'uploadMaxBytes'
> = {
  titleMaxLength: 300,
  summaryMaxLength: 2_000,
  slugMaxLength: 120,
  nameMaxLength: 200,
  labelMaxLength: 300,
  noteMaxLength: 2_000,
  tagsPerArticle: 30,
  featuredItems: 20,
  pollOptionsMin: 2,
  pollOptionsMax: 20,
  passwordMinLength: 10,
  uploadMaxBytes: 26_214_400 as Limits['uploadMaxBytes'],
}
