import type { ReactNode } from 'react'

function icon(path: string): ReactNode {
  return (
    <svg
      viewBox="0 0 18 18"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}

export const icons = {
  bulletList: icon('M7 4.500h8M7 9h8M7 13.500h8M3 4.500h.01M3 9h.01M3 13.500h.01'),
  orderedList: icon(
    'M8 4.500h7M8 9h7M8 13.500h7M2.800 3.500 3.800 3v3.500M2.500 11.500c.3-.8 2-.8 2 .3 0 .8-2 1.700-2 2.700h2.200',
  ),
  quote: icon('M3 3.500v11M6.500 5h8M6.500 9h8M6.500 13h5'),
  link: icon(
    'M7.500 10.500a3 3 0 0 0 4.300 0l2.400-2.400a3 3 0 0 0-4.300-4.300l-.9.9M10.500 7.500a3 3 0 0 0-4.300 0L3.800 9.900a3 3 0 0 0 4.300 4.300l.9-.9',
  ),
  image: icon('M2.500 3.500h13v11h-13zM2.500 12l3.500-3.500 3 3 2-2 4.500 4M11.500 6.500h.01'),
  table: icon('M2.500 3.500h13v11h-13zM2.500 7.500h13M2.500 11h13M7 3.500v11M11.500 3.500v11'),
  rule: icon('M2.500 9h13M5 5h8M5 13h8'),
  undo: icon('M6 3.500 3 6.500l3 3M3 6.500h7.500a4 4 0 0 1 0 8H7'),
  redo: icon('m12 3.500 3 3-3 3M15 6.500H7.500a4 4 0 0 0 0 8H11'),
}
