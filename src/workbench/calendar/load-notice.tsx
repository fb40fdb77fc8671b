import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../api/operations.ts'
import { NoticeForm } from './notice-form.tsx'
import { NoticePreview } from './notice-preview.tsx'

interface Previewed {
  readonly text: string
  readonly change: Given<'previewNotice'>
}

/** Loading a notice: typed or from a file, looked at before and after, then loaded. */
export const LoadNotice = ({
  onLoaded,
  onClose,
}: {
  readonly onLoaded: (year: number) => void
  readonly onClose: () => void
}): ReactNode => {
  const [previewed, setPreviewed] = useState<Previewed>()
  return (
    <Drawer open title="载入放假通知" size={600} onClose={onClose}>
      {previewed === undefined ? (
        <NoticeForm
          onPreviewed={(text, change) => {
            setPreviewed({ text, change })
          }}
        />
      ) : (
        <NoticePreview
          {...previewed}
          onBack={() => {
            setPreviewed(undefined)
          }}
          onLoaded={() => {
            onLoaded(previewed.change.year)
            onClose()
          }}
        />
      )}
    </Drawer>
  )
}
