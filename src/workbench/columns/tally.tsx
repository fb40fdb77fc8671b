import type { ReactNode } from 'react'
import type { State } from './freshness.tsx'
import { states } from './freshness.tsx'
import type { Column } from './tree.ts'

// The keys of the table are the states.
const all = Object.keys(states) as readonly State[]

/** How many columns are in which state; one shows only its own. */
export const Tally = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Column[]
  readonly chosen: State | undefined
  readonly onChoose: (state: State | undefined) => void
}): ReactNode => (
  <div className="column-tally filters" role="group" aria-label="按更新情况筛选">
    {all.map((state) => (
      <button
        key={state}
        type="button"
        className={`column-count freshness-${state}`}
        aria-pressed={state === chosen}
        onClick={() => {
          onChoose(state === chosen ? undefined : state)
        }}
      >
        {states[state].icon}
        <span>{states[state].word}</span>
        <strong>{rows.filter((row) => row.open && row.state === state).length}</strong>
      </button>
    ))}
  </div>
)
