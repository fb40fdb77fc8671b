import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { Body } from './body.ts'
import { CloseSectionForm, OpenSectionForm, RenameSectionForm } from './forms/section.tsx'
import { periodOf } from './words.ts'

type Section = Body['sections'][number]

const columnsWith = (may: boolean): Columns<Section> => [
  { title: '科室', cell: ({ name }) => name },
  { title: '起止', cell: (section) => periodOf(section) },
  ...(may
    ? [
        {
          title: '操作',
          cell: (section: Section) => (
            <div className="row-actions">
              <Forms
                of={[
                  {
                    title: '更名',
                    form: (close) => <RenameSectionForm section={section} onClose={close} />,
                  },
                  {
                    title: '撤销',
                    danger: true,
                    form: (close) => <CloseSectionForm section={section} onClose={close} />,
                  },
                ]}
              />
            </div>
          ),
        },
      ]
    : []),
]

/** The sections of a body. */
export const Sections = ({ body, may }: { readonly body: Body; readonly may: boolean }): ReactNode => (
  <Block
    title="科室"
    actions={
      may && (
        <Forms
          of={[{ title: '设立科室', form: (close) => <OpenSectionForm body={body} onClose={close} /> }]}
        />
      )
    }
  >
    {body.sections.length === 0 ? (
      <p className="soft">还没有科室。</p>
    ) : (
      <RowsTable rows={body.sections} columns={columnsWith(may)} rowKey={({ id }) => id} caption="科室" />
    )}
  </Block>
)
