/** Jest's Node environment, with a door to what is resident in the process (resident.mjs). */
import { TestEnvironment } from 'jest-environment-node';
import { RESIDENT, resident } from './resident.mjs';

// Jest takes the default export.
export default class ResidentEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global[RESIDENT] = resident;
  }
}
