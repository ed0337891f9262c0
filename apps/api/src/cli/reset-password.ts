import { resetPassword } from '../features/accounts/reset-password.ts'
import { CommandError, type Command } from './command.ts'
import { withContext } from './with-context.ts'

export const resetPasswordCommand: Command = {
  name: 'user reset-password',
  summary: 'Đặt lại mật khẩu của một tài khoản bằng mật khẩu dùng một lần',
  operand: '<thư điện tử>',
  options: {},
  help: `Mật khẩu mới được in ra một lần duy nhất; người dùng phải đổi khi đăng nhập. Mọi phiên đăng nhập của tài khoản
kết thúc ngay. Việc đặt lại được ghi vào nhật ký.`,
  async run(terminal, { operand }) {
    const email = operand.normalize('NFC').trim().toLowerCase()
    const reset = await withContext(terminal, ({ context }) => resetPassword(context.db, email))
    if (!reset) throw new CommandError(`Không có tài khoản nào dùng thư điện tử ${email}.`)
    terminal.print(
      [
        `Đã đặt lại mật khẩu của ${reset.name} (${email}).`,
        '',
        `  Mật khẩu dùng một lần   ${reset.password}`,
        `  Phiên đã kết thúc       ${reset.endedSessions}`,
        '',
        'Mật khẩu này chỉ hiện một lần. Hãy đổi ngay khi đăng nhập.',
        ...(reset.isActive
          ? []
          : ['Lưu ý: tài khoản đang bị khóa; quản trị viên phải mở lại thì mới đăng nhập được.']),
      ].join('\n'),
    )
    return 0
  },
}
