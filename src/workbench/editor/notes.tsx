import { Alert, Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Document } from '../documents/words.ts'
import { Answer } from '../parts/answer.tsx'
import { timeOf } from '../parts/time.tsx'
import { Changes } from './read/changes.tsx'
import type { Working } from './working/use-working.ts'

const Theirs = ({
  document,
  from,
  onClose,
}: {
  readonly document: Document
  readonly from: number
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('documentChanges', {
    params: { document: document.id },
    query: { from, to: document.version },
  })
  return (
    <Drawer open title={`第 ${from} 版以后改了什么`} size={640} onClose={onClose}>
      <Answer to={asked}>{(answer) => <Changes of={answer} />}</Answer>
    </Drawer>
  )
}

/** Somebody else saved while one typed: nothing is overwritten until one has decided. */
const Overtaken = ({
  document,
  working,
}: {
  readonly document: Document
  readonly working: Working
}): ReactNode => {
  const [looking, setLooking] = useState(false)
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      role="alert"
      title={`${document.savedBy.name}在 ${timeOf(document.savedAt)} 保存了第 ${document.version} 版，您的改动是在第 ${working.basedOn} 版上做的`}
      description={
        <div className="row-actions">
          <Button
            size="small"
            onClick={() => {
              setLooking(true)
            }}
          >
            看改了什么
          </Button>
          <Button size="small" onClick={working.takeTheirs}>
            用新版，放弃我的改动
          </Button>
          <Button size="small" danger onClick={working.goOnTop}>
            以我的为准，继续编辑
          </Button>
          {looking && (
            <Theirs
              document={document}
              from={working.basedOn}
              onClose={() => {
                setLooking(false)
              }}
            />
          )}
        </div>
      }
    />
  )
}

/** What was typed before a crash and is still in this browser. */
const Left = ({ working: { left, takeLeft, dropLeft } }: { readonly working: Working }): ReactNode =>
  left !== undefined && (
    <Alert
      className="problem"
      type="info"
      showIcon
      title={`这台电脑上有 ${timeOf(left.at)} 没有保存的改动（在第 ${left.basedOn} 版上做的）`}
      description={
        <div className="row-actions">
          <Button size="small" type="primary" onClick={takeLeft}>
            找回来
          </Button>
          <Button size="small" onClick={dropLeft}>
            不要了
          </Button>
        </div>
      }
    />
  )

/** What one must know before typing on. */
export const Notes = ({
  document,
  working,
}: {
  readonly document: Document
  readonly working: Working
}): ReactNode => (
  <>
    {working.overtaken && <Overtaken document={document} working={working} />}
    <Left working={working} />
  </>
)
