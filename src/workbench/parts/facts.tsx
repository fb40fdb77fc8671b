import type { ReactNode } from 'react'

/** A name and what holds; what is not known is left out. */
export type Fact = readonly [name: string, value: ReactNode]

/** Facts as a list of names and values. */
export const Facts = ({ of }: { readonly of: readonly Fact[] }): ReactNode => (
  <dl className="facts">
    {of
      .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
