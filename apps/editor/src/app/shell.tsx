import { Button, Tooltip } from '@mantine/core'
import { Suspense, useEffect, useMemo, useRef } from 'react'
import { NavLink, Outlet, useLocation, useNavigation } from 'react-router'
import { useUser } from '../auth/use-session.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Emblem } from '../theme/emblem.tsx'
import { ariaShortcut, shortcutLabel } from '../ui/shortcut.ts'
import { LoadingState } from '../ui/view-states.tsx'
import { listNavigation, type NavigationItem } from './navigation.ts'
import { QuickFind, quickFind } from './quick-find.tsx'
import { useGoKeys } from './use-go-keys.ts'
import { usePresence } from './use-presence.ts'
import { UserMenu } from './user-menu.tsx'
import classes from './shell.module.css'

/** The frame of every page: the rail with the parts of the newsroom, the quick find, the account. */
export function Shell() {
  const m = useMessages()
  const user = useUser()
  const items = useMemo(() => listNavigation(user, m), [user, m])
  const isMoving = useNavigation().state === 'loading'
  useGoKeys(items)
  usePresence()
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    // On a phone the parts lie in a row that scrolls: the one we are in comes into sight.
    const here = pathname === '' ? null : nav.current?.querySelector('[aria-current="page"]')
    here?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#noi-dung">
        {m.common.skipToContent}
      </a>
      <aside className={classes.rail} aria-label={m.appName}>
        <div className={classes.brand}>
          <Emblem size={30} />
          <span>{m.appName}</span>
        </div>
        <Button
          variant="default"
          className={classes.find ?? ''}
          onClick={quickFind.open}
          aria-keyshortcuts={ariaShortcut('mod+K')}
        >
          <span>{m.spotlight.open}</span>
          <kbd className={classes.keys}>{shortcutLabel('mod+K')}</kbd>
        </Button>
        <nav ref={nav} className={classes.nav} aria-label={m.nav.label}>
          <RailLinks items={items.filter(({ group }) => group === 'work')} />
          {items.some(({ group }) => group === 'administration') && (
            <>
              <span className={classes.group}>{m.nav.administration}</span>
              <RailLinks items={items.filter(({ group }) => group === 'administration')} />
            </>
          )}
        </nav>
        <div className={classes.foot}>
          <a className={classes.reader} href="/" target="_blank" rel="noreferrer">
            {m.nav.reader}
          </a>
          <UserMenu />
        </div>
      </aside>
      <main id="noi-dung" className={classes.main} tabIndex={-1} aria-busy={isMoving}>
        {isMoving && <div className={classes.progress} />}
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
      <QuickFind items={items} />
    </div>
  )
}

function RailLinks({ items }: { items: NavigationItem[] }) {
  const m = useMessages()
  return (
    <ul className={classes.links}>
      {items.map((item) => (
        <li key={item.path}>
          <Tooltip label={m.common.shortcut(item.keys)} position="right">
            <NavLink className={classes.link ?? ''} to={item.path}>
              {item.label}
            </NavLink>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}
