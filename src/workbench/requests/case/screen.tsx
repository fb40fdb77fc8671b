import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Request } from '../words.ts'
import { Application } from './application.tsx'
import { Choices } from './choices.tsx'
import { Consultations } from './consultations.tsx'
import { DraftDesk } from './draft.tsx'
import { Head } from './head.tsx'
import { LikelySame } from './likely.tsx'
import { Materials } from './materials.tsx'
import { Searches } from './searches.tsx'
import { OpenTasks } from './tasks.tsx'
import { Timeline } from './timeline.tsx'
import { Triage } from './triage.tsx'
import { Waits } from './waits.tsx'
import '../../documents/documents.css'
import '../../editor/editor.css'
import '../requests.css'
import './case.css'

/** What few cases have, or stands behind a tab, comes behind the rest of the page. */
const AfterAnswer = lazy(async () => ({
  default: (await import('../../keeping/for-request.tsx')).AfterAnswer,
}))
const CaseLetters = lazy(async () => ({
  default: (await import('../../letters/case/letters.tsx')).CaseLetters,
}))
const RemediesOfRequest = lazy(async () => ({
  default: (await import('../../remedies/for-request.tsx')).RemediesOfRequest,
}))
const ReleasesOfRequest = lazy(async () => ({
  default: (await import('../../release/for-request.tsx')).ReleasesOfRequest,
}))

type Tab = 'application' | 'triage' | 'draft' | 'letters' | 'timeline'

/** What one comes to a request for: signing it when it is under signature. */
const tabOf = ({ stage }: Request): Tab =>
  stage === 'review' || stage === 'approved' ? 'draft' : 'application'

/** A request on the desk: its file on the left, what may be done on the right. */
const Desk = ({ request }: { readonly request: Request }): ReactNode => {
  const [tab, setTab] = useState<Tab>(tabOf(request))
  return (
    <>
      <Head of={request} />
      <Waits request={request} />
      <div className="desk">
        <div className="desk-main">
          <Tabs
            activeKey={tab}
            onChange={(key) => {
              // The keys below.
              setTab(key as Tab)
            }}
            items={[
              {
                key: 'application',
                label: '申请',
                children: (
                  <>
                    <Application request={request} />
                    <LikelySame request={request} />
                    <OpenTasks request={request} />
                    <Consultations request={request} />
                    <Materials request={request} />
                    <Suspense fallback={null}>
                      <ReleasesOfRequest request={request.id} organisation={request.organisation.id} />
                      <RemediesOfRequest request={request} />
                      <Block title="公开和保管">
                        <AfterAnswer request={request.id} />
                      </Block>
                    </Suspense>
                  </>
                ),
              },
              {
                key: 'triage',
                label: '研判和检索',
                children: (
                  <>
                    <Triage request={request} />
                    <Searches request={request} />
                  </>
                ),
              },
              { key: 'draft', label: '答复和审签', children: <DraftDesk request={request} /> },
              {
                key: 'letters',
                label: '文书',
                children: (
                  <Suspense fallback={null}>
                    <CaseLetters request={request.id} />
                  </Suspense>
                ),
              },
              { key: 'timeline', label: '经过', children: <Timeline request={request} /> },
            ]}
          />
        </div>
        <aside id="desk-side" className="desk-side" tabIndex={-1} aria-label="办理">
          <Choices
            request={request}
            onTab={(kind) => {
              setTab(kind === 'triaged' ? 'triage' : 'draft')
            }}
          />
        </aside>
      </div>
    </>
  )
}

/** One request: read, handled, answered. */
export const Screen = (): ReactNode => {
  const { request = '' } = useParams()
  const asked = useAsk('request', { params: { request } })
  return <Answer to={asked}>{(data) => <Desk key={data.id} request={data} />}</Answer>
}
