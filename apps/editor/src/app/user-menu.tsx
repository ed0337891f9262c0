import { Button, Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { ChangePasswordForm } from '../auth/change-password-form.tsx'
import { SessionsDialog } from '../auth/sessions-dialog.tsx'
import { useUser } from '../auth/use-session.ts'
import { useSignOut } from '../auth/use-sign-out.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './user-menu.module.css'

/** The user's own things: sessions, password, theme, language, signing out. */
export function UserMenu() {
  const { messages: m, locale, setLocale } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isOpen, setIsOpen] = useState(false)
  const [dialog, setDialog] = useState<'sessions' | 'password' | null>(null)
  const user = useUser()
  const signOut = useSignOut()
  const close = () => setDialog(null)
  const open = (which: 'sessions' | 'password') => {
    setIsOpen(false)
    setDialog(which)
  }
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="top-start"
        width={280}
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            className={classes.target ?? ''}
            onClick={() => setIsOpen(!isOpen)}
          >
            <span className="visually-hidden">{m.account.menu}: </span>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{m.roles[user.role]}</span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.panel ?? ''} aria-label={m.account.menu}>
          <p className={classes.email}>{user.email}</p>
          <button type="button" className={classes.item} onClick={() => open('sessions')}>
            {m.account.sessions}
          </button>
          <button type="button" className={classes.item} onClick={() => open('password')}>
            {m.account.changePassword}
          </button>
          <div className={classes.setting}>
            <span id="theme-label">{m.account.theme}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby="theme-label"
              value={colorScheme}
              onChange={(value) => {
                if (value === 'light' || value === 'dark' || value === 'auto') setColorScheme(value)
              }}
              data={(['light', 'dark', 'auto'] as const).map((value) => ({
                value,
                label: m.account.themes[value],
              }))}
            />
          </div>
          <div className={classes.setting}>
            <span id="language-label">{m.account.language}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby="language-label"
              value={locale}
              onChange={(value) => setLocale(value === 'en' ? 'en' : 'vi')}
              data={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          <button type="button" className={classes.item} onClick={() => void signOut()}>
            {m.auth.signOut}
          </button>
        </Popover.Dropdown>
      </Popover>
      <SessionsDialog opened={dialog === 'sessions'} onClose={close} />
      <Dialog opened={dialog === 'password'} onClose={close} title={m.account.changePassword}>
        <ChangePasswordForm onDone={close} />
      </Dialog>
    </>
  )
}
