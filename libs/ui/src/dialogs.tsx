import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

export interface DialogProps {
  /** True unless told otherwise: what is not there needs no dialog. */
  opened?: boolean;
  title: ReactNode;
  /** What the button that closes it is called. Left out: one of the ways inside has to be taken. */
  close?: string;
  size?: 'md' | 'lg' | 'xl';
  /** Whether what had the focus before gets it back. */
  returnFocus?: boolean;
  onClose?: () => void;
  children: ReactNode;
}

/** What is done before one goes on with the screen behind it. */
export function Dialog({
  opened = true,
  title,
  close,
  size,
  returnFocus,
  onClose = () => undefined,
  children,
}: DialogProps): ReactNode {
  const closable = close !== undefined;
  return (
    <Modal
      opened={opened}
      size={size}
      returnFocus={returnFocus}
      withCloseButton={closable}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      onClose={onClose}
      title={<span className="t-h2">{title}</span>}
      closeButtonProps={{ 'aria-label': close }}
    >
      {children}
    </Modal>
  );
}

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
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} close={props.close}>
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
    </Dialog>
  );
}
