import type { ReactNode } from 'react'
import { Fragment } from 'react'
import './body-page.css'
import { Page } from './page.tsx'
import { PickOrganisation } from './pick-organisation.tsx'
import { Sentence } from './sentence.tsx'
import { useBody } from './use-body.ts'

/** A screen about one body, under its title; who works for several chooses which. */
export const BodyPage = ({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string
  readonly lead: ReactNode
  readonly actions?: (organisation: string) => ReactNode
  readonly children: (organisation: string) => ReactNode
}): ReactNode => {
  const { id, name, more, choose } = useBody()
  return (
    <Page title={title} lead={lead} actions={id !== undefined && actions?.(id)}>
      {more ? (
        <div className="body-choice">
          <label htmlFor="body-choice">机构</label>
          <PickOrganisation
            id="body-choice"
            {...(id !== undefined && name !== '' && { value: id, known: { id, name } })}
            onChange={(chosen) => {
              if (typeof chosen === 'string' && chosen !== '') choose(chosen)
            }}
          />
        </div>
      ) : (
        <p className="body-choice">{name}</p>
      )}
      {id === undefined ? <Sentence>请先选择机构。</Sentence> : <Fragment key={id}>{children(id)}</Fragment>}
    </Page>
  )
}
