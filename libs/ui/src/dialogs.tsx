import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and to how many people. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  close: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked only before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<span className="t-h2">{props.title}</span>}
      closeButtonProps={{ 'aria-label': props.close }}
    >
      <div className="t-stack">
        <div>{props.children}</div>
        <div className="t-row">
          <Button color={props.danger ? 'brick' : undefined} loading={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {props.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
