import { Link as RouterLink, type LinkProps } from 'react-router'

/** Whether one page can fade into the next here. The router complains when asked for what the browser has not. */
export const canFade = typeof document !== 'undefined' && 'startViewTransition' in document

/** A link to a page of the reader. */
export function Link(props: LinkProps) {
  return <RouterLink viewTransition={canFade} {...props} />
}
