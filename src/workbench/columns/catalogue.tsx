import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { useOpened } from '../parts/opened.ts'
import { Sentence } from '../parts/sentence.tsx'
import { ColumnActions } from './actions.tsx'
import { Board } from './board.tsx'
import { ColumnDrawer } from './drawer.tsx'
import type { State } from './freshness.tsx'
import { StatutoryItems } from './items.tsx'
import { Tally } from './tally.tsx'
import { useMoving } from './use-moving.ts'

/** 条例第二十条: what the law wants published and no column holds. */
const Missing = ({ items }: { readonly items: Given<'columns'>['missingItems'] }): ReactNode =>
  items.length === 0 ? null : (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={`${items.length} 项法定主动公开事项还没有栏目`}
      description={`${items.map(({ code, title }) => `${code} ${title}`).join('；')}。本机关确实不形成的，不用建栏目。`}
    />
  )

/** The catalogue of a body: what is up to date, and everything that can be done with it. */
export const Catalogue = ({
  organisation,
  of: { rows, slug, missingItems },
}: {
  readonly organisation: string
  readonly of: Given<'columns'>
}): ReactNode => {
  const [state, setState] = useState<State>()
  const { id, open, close } = useOpened('columns', 'column')
  const may = useMay('column.manage')
  const moving = useMoving(rows)
  const shown = state === undefined ? rows : rows.filter((row) => row.open && row.state === state)
  return (
    <>
      <Tally rows={rows} chosen={state} onChoose={setState} />
      <Missing items={missingItems} />
      {shown.length === 0 ? (
        <Sentence>没有这样的栏目。</Sentence>
      ) : (
        <Board rows={rows} shown={shown} may={may && state === undefined} moving={moving} onOpen={open} />
      )}
      {may && state === undefined && (
        <p className="soft no-print">焦点在栏目名称上时，Alt+↑、Alt+↓ 上移、下移。</p>
      )}
      <div className="gap" />
      <StatutoryItems rows={rows} onOpen={open} />
      {id !== undefined && (
        <ColumnDrawer
          id={id}
          organisation={organisation}
          rows={rows}
          slug={slug}
          actions={(column) =>
            may && <ColumnActions organisation={organisation} rows={rows} column={column} />
          }
          onClose={close}
        />
      )}
    </>
  )
}
