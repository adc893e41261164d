import time

WASH_S = 1

def order(name):
    print(f"{name}: needs a pan")  # @start
    time.sleep(WASH_S)  # @wash
    print(f"{name}: has a pan")  # @pan

def breakfast():
    order("egg")  # no helper, nobody to wait for  # @create-egg
    order("toast")  # @create-toast

breakfast()
