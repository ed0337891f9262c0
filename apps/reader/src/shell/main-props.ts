/** What makes an element the landmark that holds a page's content: the skip link and a navigation lead to it. */
export const mainProps = { id: 'noi-dung', tabIndex: -1 } as const
