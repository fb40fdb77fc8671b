import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { Request } from '../words.ts'

/** 检索记录: where, how, by whom, with what result; what shows that the search was reasonable. */
export const Searches = ({ request }: { readonly request: Request }): ReactNode => {
  const searches = request.events.filter(
    ({ kind, corrected }) => kind === 'searched' && corrected?.struck !== true,
  )
  if (searches.length === 0) return null
  return (
    <Block title="检索记录">
      {searches.map(({ seq, on, by, facts, texts }) => (
        <div key={seq} className="sheet search-record">
          <Facts
            of={[
              ['检索日期', on],
              ['记录人', by],
              ...texts.map(({ title, text }) => [title, text] as const),
              ...facts.map(({ name, value }) => [name, value] as const),
            ]}
          />
        </div>
      ))}
    </Block>
  )
}
