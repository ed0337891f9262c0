import { z } from 'zod'
import { limits } from './limits.ts'
import { Id, Instant, line, pageQuery, requiredLine } from './primitives.ts'

/** From least to most: each role may do what those before it may. */
export const roles = ['member', 'reporter', 'editor', 'publisher', 'admin'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const Email = z
  .string()
  .max(254, { abort: true })
  .normalize('NFC')
  .trim()
  .toLowerCase()
  .pipe(z.email())
const Password = z.string().min(1).max(limits.passwordMaxLength, { abort: true }).normalize('NFC')
const NewPassword = z
  .string()
  .min(limits.passwordMinLength)
  .max(limits.passwordMaxLength, { abort: true })
  .normalize('NFC')

/** `sectionIds` empty = every section. `hasTemporaryPassword`: it must be changed before anything else. */
export const User = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    role: Role,
    sectionIds: z.array(Id),
    isActive: z.boolean(),
    hasTemporaryPassword: z.boolean(),
    createdAt: Instant,
    lastSignedInAt: Instant.nullable(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

/** A user as administrators edit it. `version` goes back as `If-Match: "<version>"`. */
export const ManagedUser = z.object({ ...User.shape, version: z.int() }).meta({ id: 'ManagedUser' })
export type ManagedUser = z.infer<typeof ManagedUser>

export const Login = z
  .strictObject({ email: Email, password: Password, code: line(20).optional() })
  .meta({ id: 'Login' })
export type Login = z.infer<typeof Login>

/** `expiresIn` in seconds. The refresh token travels in a cookie that scripts cannot read. */
export const SignedIn = z
  .object({ accessToken: z.string(), expiresIn: z.int(), user: User })
  .meta({ id: 'SignedIn' })
export type SignedIn = z.infer<typeof SignedIn>

export const ChangePassword = z
  .strictObject({ currentPassword: Password, newPassword: NewPassword })
  .meta({ id: 'ChangePassword' })
export type ChangePassword = z.infer<typeof ChangePassword>

export const Session = z
  .object({
    id: Id,
    device: z.string(),
    createdAt: Instant,
    lastUsedAt: Instant,
    expiresAt: Instant,
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>
export const SessionList = z.object({ items: z.array(Session) })

export const UserInput = z
  .strictObject({
    email: Email,
    name: requiredLine(limits.nameMaxLength),
    role: Role,
    sectionIds: z.array(Id).max(200).optional(),
    password: NewPassword,
  })
  .meta({ id: 'CreateUser' })
export type UserInput = z.infer<typeof UserInput>

export const UpdateUser = z
  .strictObject({
    name: requiredLine(limits.nameMaxLength).optional(),
    role: Role.optional(),
    sectionIds: z.array(Id).max(200).optional(),
    isActive: z.boolean().optional(),
    password: NewPassword.optional(),
  })
  .meta({ id: 'UpdateUser' })
export type UpdateUser = z.infer<typeof UpdateUser>

export const UserPage = z.object({ items: z.array(ManagedUser), nextCursor: z.string().nullable() })
export const ListUsersQuery = z.strictObject({ ...pageQuery })
export type ListUsersQuery = z.infer<typeof ListUsersQuery>
