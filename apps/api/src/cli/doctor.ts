import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isMigrated } from '@bantin/database'
import type { OpenContext } from '../context.ts'
import { CommandError, type Command } from './command.ts'
import { withContext } from './with-context.ts'

interface Finding {
  isGood: boolean
  text: string
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Kiểm tra cơ sở dữ liệu và thư mục dữ liệu của cổng thông tin',
  operand: null,
  options: {},
  help: `Kiểm tra: cơ sở dữ liệu kết nối được và đúng phiên bản, hiểu chữ tiếng Việt, vai trò đọc công khai không xem được
bảng nội bộ, thư mục dữ liệu chỉ chủ sở hữu được mở. Có mục không đạt thì mã thoát là 1.`,
  async run(terminal) {
    // Opening the folder mends its mode, so it is looked at before.
    const folder = await inspectFolder(resolve(terminal.config.dataDir))
    let findings: Finding[]
    try {
      findings = [folder, ...(await withContext(terminal, inspectDatabase))]
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      findings = [folder, { isGood: false, text: error.message }]
    }
    for (const { isGood, text } of findings) terminal.print(`${isGood ? '✓' : '✗'} ${text}`)
    return findings.every(({ isGood }) => isGood) ? 0 : 1
  },
}

async function inspectFolder(path: string): Promise<Finding> {
  const found = await stat(path).catch(() => null)
  if (!found) return { isGood: true, text: `Thư mục dữ liệu ${path} chưa có; được tạo với quyền 700` }
  // Windows has no such modes.
  if (process.platform === 'win32') return { isGood: true, text: `Thư mục dữ liệu ${path}` }
  const mode = found.mode & 0o777
  return mode === 0o700
    ? { isGood: true, text: `Thư mục dữ liệu ${path} có quyền 700` }
    : {
        isGood: false,
        text: `Thư mục dữ liệu ${path} có quyền ${mode.toString(8)}; vừa được đặt lại thành 700`,
      }
}

async function inspectDatabase({ context, databaseUrl }: OpenContext): Promise<Finding[]> {
  const { db, publicDb } = context
  const [lower] = await db.$queryRaw<{ lower: string }[]>`SELECT lower('ĐẢNG ỦY') AS lower`
  const isCurrent = await isMigrated(databaseUrl)
  const table = await attempt(publicDb.$queryRaw`SELECT 1 FROM public.users LIMIT 1`)
  const view = await attempt(publicDb.$queryRaw`SELECT 1 FROM delivery.site LIMIT 1`)
  return [
    { isGood: true, text: 'Cơ sở dữ liệu kết nối được' },
    {
      isGood: isCurrent,
      text: isCurrent ? 'Cơ sở dữ liệu đúng phiên bản' : 'Cơ sở dữ liệu chưa đúng phiên bản',
    },
    {
      isGood: lower?.lower === 'đảng ủy',
      text:
        lower?.lower === 'đảng ủy'
          ? 'Cơ sở dữ liệu hiểu chữ tiếng Việt'
          : 'Cơ sở dữ liệu không đổi được chữ hoa tiếng Việt (LC_CTYPE)',
    },
    {
      isGood: view === 'allowed',
      text:
        view === 'allowed'
          ? 'Vai trò công khai đọc được nội dung công khai'
          : 'Vai trò công khai không đọc được nội dung công khai',
    },
    {
      isGood: table === 'refused',
      text:
        table === 'refused'
          ? 'Vai trò công khai không xem được bảng nội bộ'
          : 'Vai trò công khai xem được bảng nội bộ: DATABASE_PUBLIC_URL phải là một vai trò chỉ đọc schema delivery',
    },
  ]
}

async function attempt(query: Promise<unknown>): Promise<'allowed' | 'refused'> {
  return query.then(
    () => 'allowed' as const,
    () => 'refused' as const,
  )
}
