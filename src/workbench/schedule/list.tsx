import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Flag } from '../parts/flag.tsx'
import { timeOf } from '../parts/time.tsx'
import { today } from '../parts/time.tsx'
import type { Entry } from './words.ts'
import { keyOf, whatWords } from './words.ts'

const kinds = {
  due: 'grave',
  scheduled: 'state',
  reevaluate: 'open',
  expires: 'open',
  published: 'plain',
} as const

const Line = ({ of: entry }: { readonly of: Entry }): ReactNode => (
  <li>
    <Flag kind={kinds[entry.what]}>{whatWords[entry.what]}</Flag>
    {entry.at !== null && <time dateTime={entry.at}>{timeOf(entry.at).slice(11)}</time>}
    <Link to={`/documents/${entry.document}`}>{entry.title}</Link>
  </li>
)

const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'UTC' })

/** What happens on each day, in order. */
export const List = ({ rows }: { readonly rows: readonly Entry[] }): ReactNode =>
  [
    ...Map.groupBy(
      rows.toSorted((one, other) => one.on.localeCompare(other.on)),
      ({ on }) => on,
    ),
  ].map(([on, of]) => (
    <div key={on} className="schedule-list">
      <h3>
        {on} {weekday.format(Date.parse(on))}
        {on === today() && '（今天）'}
      </h3>
      <ul>
        {of.map((entry) => (
          <Line key={keyOf(entry)} of={entry} />
        ))}
      </ul>
    </div>
  ))
