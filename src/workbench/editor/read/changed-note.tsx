import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import type { Document } from '../../documents/words.ts'
import { timeOf } from '../../parts/time.tsx'

/** Says when what is read was changed by somebody else while it was on the screen. */
export const ChangedNote = ({ document }: { readonly document: Document }): ReactNode => {
  const { account } = useSession()
  const { digest, savedBy, savedAt, version } = document
  const [seen, setSeen] = useState(digest)
  if (digest === seen) return null
  if (savedBy.id === account.personId) {
    setSeen(digest)
    return null
  }
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      role="alert"
      title="文件刚刚改过，下面已经换成新的内容"
      description={`${savedBy.name}在 ${timeOf(savedAt)} 保存了第 ${version} 版。请重新看过，再签署。`}
      action={
        <Button
          size="small"
          onClick={() => {
            setSeen(digest)
          }}
        >
          知道了
        </Button>
      }
    />
  )
}
