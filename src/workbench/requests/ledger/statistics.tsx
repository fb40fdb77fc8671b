import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { usePeriod } from '../../channels/period.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Behind } from './behind.tsx'
import { Identities } from './identities.tsx'
import { Periods } from './period.tsx'
import { Table } from './table.tsx'
import { useCell } from './use-cell.ts'

/** 表三: the numbers of a period, and the cases behind each. */
export const Statistics = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { from, until } = usePeriod()
  const { cell, close } = useCell()
  const asked = useAsk('requestStatistics', { params: { organisation }, query: { from, until } })
  return (
    <>
      <Periods />
      <Answer to={asked}>
        {(found) => (
          <>
            <Table of={found} />
            <Identities of={found.identities} />
            {cell !== undefined && (
              <Behind
                key={`${cell.row}:${cell.column}`}
                {...{ organisation, cell, period: { from, until }, of: found, onClose: close }}
              />
            )}
          </>
        )}
      </Answer>
    </>
  )
}
