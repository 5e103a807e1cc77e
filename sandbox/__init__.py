"""Iron Triangle Sandbox (铁三角沙盘): a sand table for key-account selling."""

__version__ = "0.1.0"
