import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { openContext } from '../context.ts'
import { ensureAdministrator } from '../features/accounts/first-administrator.ts'
import { signIn } from '../features/accounts/service.ts'
import { htmlPage, pageFacts, textPage } from '../features/import/page.fixture.ts'
import { createSection } from '../features/sections/service.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
let folder: string
let env: Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-cms-'))
  env = { BANTIN_DATA_DIR: join(folder, 'data'), BANTIN_DEMO: '0' }
  await writeFile(join(folder, 'trang-cu.txt'), textPage)
  await writeFile(join(folder, 'trang-cu.html'), htmlPage)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The command as a process of its own, from the folder of the files. */
async function cms(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const { PATH = '', HOME = '' } = process.env
    execFile(
      process.execPath,
      [main, ...args],
      { cwd: folder, env: { PATH, HOME, ...env } },
      (error, out, err) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })
}

it('imports beside a running server and without one', async () => {
  const opened = await openContext(readConfig(env))
  try {
    const { db, publicDb } = opened.context
    await createSection(db, null, { slug: 'tin-tuc', name: 'Tin tức', parentId: null })
    const wrong = await cms('import', 'page', 'trang-cu.txt', '--section', 'tin-tucs')
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/Có phải ý bạn là tin-tuc\?/) })

    const dry = await cms('import', 'page', 'trang-cu.txt', '--section', 'tin-tuc', '--dry-run', '--json')
    expect(JSON.parse(dry.out)).toMatchObject({ article: { action: 'create', section: 'tin-tuc' } })
    expect(await db.article.count()).toBe(0)
    expect(await db.auditEntry.count({ where: { resource: { not: 'section' } } })).toBe(0)

    const first = await cms('import', 'page', 'trang-cu.txt', '--section', 'tin-tuc')
    expect(first).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Đã nhập trang cũ\./) })
    expect(first.out).toMatch(/Chuyên mục +Tin tức\n/)
    const rows = await publicDb.$queryRaw`SELECT slug, section_slug, author FROM delivery.articles`
    expect(rows).toEqual([{ slug: pageFacts.slug, section_slug: 'tin-tuc', author: 'LM' }])
  } finally {
    await opened.close()
  }
  // The server has ended with its last user: the command starts it for itself.
  const second = await cms('import', 'page', 'trang-cu.html')
  expect(second.code).toBe(0)
  expect(second.err).toMatch(/Starting the database server/)
  expect(second.out).toMatch(/^Trang này đã có: không thay đổi gì\./)
  expect(second.out).toMatch(/Trạng thái +đã có \(đã xuất bản\), giữ nguyên/)
})

it('gives a locked-out administrator a password that works once', async () => {
  const config = readConfig({ ...env, BANTIN_ADMIN_EMAIL: 'quan-tri@songngan.example' })
  const opened = await openContext(config)
  try {
    const { db } = opened.context
    const { email, password } = await ensureAdministrator(opened.context)
    await signIn(db, { email, password: password ?? '', device: 'Firefox, Linux' })
    const reset = await cms('user', 'reset-password', 'Quan-Tri@songngan.example')
    expect(reset).toMatchObject({ code: 0, err: '' })
    const given = /Mật khẩu dùng một lần +(\S+)/.exec(reset.out)?.[1] ?? ''
    expect(reset.out).toMatch(/Phiên đã kết thúc +1\n/)
    expect(await db.session.count({ where: { revokedAt: null } })).toBe(0)
    await expect(
      signIn(db, { email, password: password ?? '', device: 'Firefox, Linux' }),
    ).rejects.toMatchObject({ code: 'AUTH_CREDENTIALS_INVALID' })
    const signedIn = await signIn(db, { email, password: given, device: 'Firefox, Linux' })
    expect(signedIn.user.hasTemporaryPassword).toBe(true)
    const entry = await db.auditEntry.findFirst({ where: { action: 'user.password_reset' } })
    expect(entry).toMatchObject({ resourceId: signedIn.user.id, actorId: null })
    expect(JSON.stringify(entry)).not.toContain(given)
  } finally {
    await opened.close()
  }
  const unknown = await cms('user', 'reset-password', 'khong-ai@songngan.example')
  expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/Không có tài khoản nào/) })
})

it('finds what is wrong with an installation', async () => {
  const good = await cms('doctor')
  expect(good.out.match(/^✓/gm)).toHaveLength(6)
  expect(good.code).toBe(0)

  await chmod(join(folder, 'data'), 0o755)
  const loose = await cms('doctor')
  expect(loose.code).toBe(1)
  expect(loose.out).toMatch(/✗ Thư mục dữ liệu .* có quyền 755; vừa được đặt lại thành 700/)
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)

  env['DATABASE_URL'] = 'postgresql://khong-ai:sai@127.0.0.1:1/khong-co'
  const unreachable = await cms('doctor')
  delete env['DATABASE_URL']
  expect(unreachable.code).toBe(1)
  expect(unreachable.out).toMatch(/✗ Không mở được cơ sở dữ liệu: /)
})
