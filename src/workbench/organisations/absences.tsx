import type { ReactNode } from 'react'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { Body } from './body.ts'
import { EndAbsenceForm } from './forms/absence.tsx'
import { periodOf } from './words.ts'

type Absence = Body['absences'][number]

const columnsWith = (may: boolean): Columns<Absence> => [
  { title: '谁', cell: ({ person }) => person.name },
  { title: '起止', cell: (absence) => periodOf(absence) },
  { title: '原因', cell: ({ reason }) => reason },
  ...(may
    ? [
        {
          title: '操作',
          cell: (absence: Absence) => (
            <Forms
              of={[{ title: '结束', form: (close) => <EndAbsenceForm absence={absence} onClose={close} /> }]}
            />
          ),
        },
      ]
    : []),
]

/** Who is away, so that the deputy acts. */
export const Absences = ({
  absences,
  may,
}: {
  readonly absences: readonly Absence[]
  readonly may: boolean
}): ReactNode =>
  absences.length === 0 ? (
    <p className="soft">没有人离岗。登记以后，A 岗离岗期间由 B 岗办。</p>
  ) : (
    <RowsTable rows={absences} columns={columnsWith(may)} rowKey={({ id }) => id} caption="离岗" />
  )
