import { Global, Module } from '@nestjs/common';
import { AttemptLimits } from './attempt-limits.js';
import { PasswordHashing } from './password-hashing.js';
import { Sessions } from './sessions.js';

@Global()
@Module({ providers: [AttemptLimits, PasswordHashing, Sessions], exports: [AttemptLimits, PasswordHashing, Sessions] })
export class AuthModule {}
