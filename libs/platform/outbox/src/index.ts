export { Outbox, type OutboxMessage } from './outbox';
export { OutboxModule } from './outbox.module';
