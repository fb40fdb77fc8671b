import type { ReactNode } from 'react'
import type { Entry, What } from './words.ts'
import { allWhats, whatWords } from './words.ts'

/** What the marks mean and how many there are; pressing one hides or shows it. */
export const Legend = ({
  rows,
  hidden,
  onToggle,
}: {
  readonly rows: readonly Entry[]
  readonly hidden: ReadonlySet<What>
  readonly onToggle: (what: What) => void
}): ReactNode => (
  <div className="schedule-legend" role="group" aria-label="显示什么">
    {allWhats.map((what) => (
      <button
        key={what}
        type="button"
        className={`schedule-key schedule-${what}`}
        aria-pressed={!hidden.has(what)}
        onClick={() => {
          onToggle(what)
        }}
      >
        {whatWords[what]} <strong>{rows.filter((row) => row.what === what).length}</strong>
      </button>
    ))}
  </div>
)
