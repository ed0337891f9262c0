import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { zonedTimeToInstant } from '@bantin/vietnamese'
import type { Config } from '../config.ts'
import { UnreadablePageError } from '../features/import/decode-page.ts'
import { emptyPortal, planImport, type ImportOptions, type ImportPlan } from '../features/import/plan.ts'
import { readPage, type PageReading } from '../features/import/read-page.ts'
import { findSectionBySlug, listSections } from '../features/import/repository.ts'
import { findPortalState, importPage } from '../features/import/service.ts'
import { CommandError, UsageError, type Command, type Terminal } from './command.ts'
import { printJson, printReport } from './report.ts'
import { suggest } from './suggest.ts'
import { withContext } from './with-context.ts'

export const importPageCommand: Command = {
  name: 'import page',
  summary: 'Nhập một trang đã lưu từ cổng thông tin cũ thành bài viết',
  operand: '<tệp>',
  options: {
    'dry-run': { type: 'boolean' },
    'published-at': { type: 'string' },
    section: { type: 'string' },
    json: { type: 'boolean' },
  },
  help: `Đọc trang lưu dạng văn bản hoặc HTML (UTF-8, UTF-16, windows-1258, TCVN3, VNI) và tạo bài viết với tác giả, đơn vị,
ngày đăng, lượt xem; kèm câu hỏi thăm dò (bản nháp) và tổng lượt truy cập nếu trang có. Những gì không đặt được vào
đâu thì được kê ra từng dòng. Nhập lại cùng một trang không thay đổi gì.

  --dry-run               chỉ in những gì sẽ làm, không ghi gì
  --published-at <ngày>   ngày đăng, thay cho ngày đọc từ trang: 2018-06-18 (nghĩa là 00:00) hoặc 2018-06-18T08:30
  --section <slug>        chuyên mục của bài viết
  --json                  in kết quả dạng JSON cho chương trình khác

Mã thoát: 0 xong, 1 không nhập được tệp, 2 lệnh viết sai.`,
  async run(terminal, { operand, has, value }) {
    const { config } = terminal
    const publishedAt = parsePublishedAt(value('published-at'), config.timeZone)
    const reading = await readPageFile(resolve(terminal.cwd, operand))
    const isDryRun = has('dry-run')
    const asked = { publishedAt, section: value('section') }
    const done =
      isDryRun && (await isUnused(config))
        ? { plan: planOnNothing({ reading, config, asked }), slug: null }
        : await importInto(terminal, { reading, asked, isDryRun })
    const print = has('json') ? printJson : printReport
    terminal.print(
      print({
        file: basename(operand),
        plan: done.plan,
        slug: done.slug ?? done.plan.article.slug,
        isDryRun,
        publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
        timeZone: config.timeZone,
      }),
    )
    return 0
  },
}

interface Asked {
  publishedAt: Date | null
  section: string | undefined
}

async function importInto(
  terminal: Terminal,
  given: { reading: PageReading; asked: Asked; isDryRun: boolean },
): Promise<{ plan: ImportPlan; slug: string | null }> {
  const { reading, asked, isDryRun } = given
  return withContext(terminal, async ({ context }) => {
    const section = asked.section === undefined ? null : await findSectionBySlug(context.db, asked.section)
    if (asked.section !== undefined && !section)
      throw sectionUnknown(asked.section, await listSections(context.db))
    const options: ImportOptions = {
      timeZone: context.config.timeZone,
      publishedAt: asked.publishedAt,
      section,
    }
    const plan = planImport(reading, await findPortalState(context, reading), options)
    return { plan, slug: isDryRun ? null : await importPage(context, plan) }
  })
}

/** A dry run before the first start makes no database to look into. */
function planOnNothing(given: { reading: PageReading; config: Config; asked: Asked }): ImportPlan {
  const { reading, config, asked } = given
  if (asked.section !== undefined) throw sectionUnknown(asked.section, [])
  return planImport(reading, emptyPortal(reading, new Date()), {
    timeZone: config.timeZone,
    publishedAt: asked.publishedAt,
    section: null,
  })
}

async function isUnused(config: Config): Promise<boolean> {
  if (config.databaseUrl !== undefined) return false
  const cluster = await stat(join(resolve(config.dataDir), 'postgres', 'PG_VERSION')).catch(() => null)
  return cluster === null
}

function sectionUnknown(slug: string, sections: readonly { slug: string; name: string }[]) {
  const slugs = sections.map((section) => section.slug)
  const meant = suggest(slug, slugs)
  const hint =
    meant !== null
      ? `Có phải ý bạn là ${meant}?`
      : slugs.length > 0
        ? `Có: ${slugs.join(', ')}.`
        : 'Chưa có chuyên mục nào.'
  return new UsageError(`Không có chuyên mục “${slug}”. ${hint}`)
}

async function readPageFile(path: string): Promise<PageReading> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CommandError(`Không có tệp ${path}.`)
    if (code === 'EISDIR') throw new CommandError(`${path} là thư mục, không phải tệp.`)
    if (code === 'EACCES' || code === 'EPERM') throw new CommandError(`Không được phép đọc tệp ${path}.`)
    throw error
  })
  try {
    return readPage(bytes)
  } catch (error) {
    if (error instanceof UnreadablePageError) throw new CommandError(explain(path, error))
    throw error
  }
}

function explain(path: string, { reason, kind }: UnreadablePageError): string {
  switch (reason) {
    case 'empty':
      return `Tệp ${path} rỗng: không có chữ nào để nhập.`
    case 'binary':
      return `Tệp ${path} không phải trang văn bản hay HTML${kind === null ? '' : ` mà là ${kind}`}. Hãy lưu trang dưới dạng văn bản hoặc HTML rồi nhập lại.`
    case 'too-large':
      return `Tệp ${path} quá lớn cho một bài viết.`
    case 'no-article':
      return `Không tìm thấy nội dung bài viết trong tệp ${path}.`
    default:
      return reason satisfies never
  }
}

const dayPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** A day, a time in the portal's zone, or an instant with its offset. */
function parsePublishedAt(value: string | undefined, timeZone: string): Date | null {
  if (value === undefined) return null
  const at = parseInstantOption(value, timeZone)
  if (!at || at.getUTCFullYear() < 1990)
    throw new UsageError(
      `--published-at ${value}: không phải ngày hợp lệ. Ví dụ: 2018-06-18 hoặc 2018-06-18T08:30.`,
    )
  if (at > new Date())
    throw new UsageError(`--published-at ${value}: ngày đăng của trang cũ không thể ở tương lai.`)
  return at
}

function parseInstantOption(value: string, timeZone: string): Date | null {
  const [, day, time = '00:00'] = dayPattern.exec(value) ?? []
  try {
    if (day !== undefined) return zonedTimeToInstant({ day, time }, timeZone)
  } catch {
    return null
  }
  if (!instantPattern.test(value)) return null
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? null : at
}
