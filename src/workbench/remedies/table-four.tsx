import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { PeriodFields, usePeriod } from '../channels/period.tsx'
import { Answer } from '../parts/answer.tsx'

type Cell = Given<'remedyTable'>['groups'][number]['cells'][number]

const Behind = ({ of: { title, count, remedies } }: { readonly of: Cell }): ReactNode => (
  <td>
    {count === 0 || title === '总计' ? (
      count
    ) : (
      <details className="behind">
        <summary>{count}</summary>
        {remedies.map(({ id, number }) => (
          <div key={id} className="nowrap">
            <Link to={`/remedies/${id}`}>{number}</Link>
          </div>
        ))}
      </details>
    )}
  </td>
)

/** 条例第五十条: table 4 of any period, each number with its cases. */
export const TableFour = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { from, until } = usePeriod()
  const asked = useAsk('remedyTable', { params: { organisation }, query: { from, until } })
  return (
    <>
      <PeriodFields />
      <Answer to={asked}>
        {({ groups }) => (
          <table className="table-four">
            <caption>表四：结果生效之日在期间内的，按结果计；期末没有生效结果的，计为尚未审结</caption>
            <thead>
              <tr>
                <th scope="col">途径</th>
                {groups[0]?.cells.map(({ title }) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map(({ title, cells }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  {cells.map((cell) => (
                    <Behind key={cell.title} of={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </>
  )
}
