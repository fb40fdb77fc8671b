import { Drawer, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import type { Body } from './body.ts'
import { History } from './history.tsx'
import { Posts } from './posts.tsx'
import { Profile } from './profile.tsx'
import { Sections } from './sections.tsx'

const Told = ({ body, may }: { readonly body: Body; readonly may: boolean }): ReactNode => (
  <Tabs
    items={[
      { key: 'profile', label: '资料', children: <Profile body={body} may={may} /> },
      {
        key: 'posts',
        label: '科室和岗位',
        children: (
          <>
            <Sections body={body} may={may} />
            <Posts body={body} may={may} />
          </>
        ),
      },
      { key: 'history', label: '沿革', children: <History body={body} /> },
    ]}
  />
)

/** A body, opened over the list. */
export const OrganisationDrawer = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('organisation', { params: { organisation }, query: {} })
  const may = useMay('organisation.manage')
  return (
    <Drawer open title={asked.data?.name ?? '机构'} size={720} onClose={onClose}>
      <Answer to={asked}>{(body) => <Told body={body} may={may && body.status !== 'ended'} />}</Answer>
    </Drawer>
  )
}
