/** The mark of the portal: sun over a roof, as on the reader's masthead. */
export function Emblem({ size }: { size: number }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      fill="none"
      stroke="var(--brand)"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="24" cy="24" r="21.5" />
      <path d="M13 30a11 11 0 0 1 22 0M11 34.500h26M24 10.500v5M14.300 14l2.800 4M33.700 14l-2.800 4" />
    </svg>
  )
}
